// What the manifests say of the project. Cargo.toml is the one place of it: the version, and who made it
// and where it lives, once there is such a place.

import { Missing, output } from "./run.mjs";

/** What Cargo.toml says; a text that is empty is not known yet. */
export async function project() {
  const { code, text } = await output("cargo", ["metadata", "--no-deps", "--format-version", "1", "--locked"]);
  if (code !== 0) throw new Missing("cargo metadata failed: see above");
  const { packages } = JSON.parse(text);
  const { version, authors, repository, homepage, metadata } = packages.find(({ name }) => name === "idv-session");
  return { version, authors: authors.join(", "), repository, homepage, bugs: metadata.bugs };
}

/** What a release still needs, as Cargo.toml calls it. */
export function missing({ authors, repository, homepage, bugs }) {
  const needed = { authors, repository, homepage, bugs };
  return Object.keys(needed).filter((key) => !needed[key]);
}

/** A package's manifest with what is known of the project. */
export function described(manifest, details) {
  const { author, repository, homepage, bugs, ...rest } = manifest;
  return {
    ...rest,
    ...(details.authors && { author: details.authors }),
    ...(details.repository && { repository: { type: "git", url: `git+${details.repository}.git` } }),
    ...(details.homepage && { homepage: details.homepage }),
    ...(details.bugs && { bugs: { url: details.bugs } }),
  };
}

/** A manifest as it is written. */
export const packageJson = (manifest) => `${JSON.stringify(manifest, null, 2)}\n`;
