import { build as bundle } from "esbuild";
import { standalone } from "./peers/ajv-schemas.mjs";

const here = import.meta.dirname;

/** Writes Ajv's validators out, as its users do before they deploy. */
export async function writeStandalone() {
  await bundle({
    stdin: { contents: standalone(), resolveDir: `${here}/peers` },
    outfile: `${here}/../build/bench/ajv-standalone.mjs`,
    bundle: true,
    format: "esm",
    platform: "node",
    logLevel: "warning",
  });
}
