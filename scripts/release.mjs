// npm run release: packs the package as it is to be published, and refuses while something is missing.
// It publishes nothing.

import { readFileSync } from "node:fs";
import { build, STEPS } from "./build.mjs";
import { missing, project } from "./project.mjs";
import { main, Missing, output, read, root, step } from "./run.mjs";
import { setUp } from "./setup.mjs";

const PACKING = "packing";

await main(async () => {
  const details = await project();
  const lacks = missing(details);
  if (lacks.length > 0) {
    throw new Missing(`Cargo.toml says nothing yet of ${lacks.join(", ")}: a release needs them`);
  }
  const heading = new RegExp(`^## ${details.version.replaceAll(".", "\\.")}(.*)$`, "m");
  const [, day] = heading.exec(readFileSync(`${root}/CHANGELOG.md`, "utf8")) ?? [];
  if (day === undefined || day.includes("unreleased")) {
    throw new Missing(`CHANGELOG.md has no day for ${details.version}: write it behind the version`);
  }
  if (read("git", ["status", "--porcelain"]) !== "") {
    throw new Missing("something is not committed: `git status` tells what");
  }
  await setUp([...STEPS, PACKING]);
  await build();
  const file = await step(PACKING, async () => {
    const { code, text } = await output("npm", ["pack", `${root}/pkg`, "--json", "--loglevel=error"]);
    if (code !== 0) throw new Missing("npm pack failed: see above");
    return JSON.parse(text)[0].filename;
  });
  console.log(`\n\`npm test\`, then \`npm publish ./${file}\``);
});
