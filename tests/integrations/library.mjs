// A row of the matrix for a library: its tests in a real project with the tarball, and its types by tsc.

import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { output, root } from "../../scripts/run.mjs";
import { versionOf } from "../packaging/installed.mjs";

/**
 * @param name what the row is called
 * @param folder the project
 * @param library the npm package whose version the row shows
 * @param tests the library's files there are `<tests>.js` and `types/<tests>.ts`
 * @param runSuite runs the suite of an installed project where the library is at home; gives the results
 */
export function libraryRow(name, folder, library, tests, runSuite) {
  return {
    name,
    core: false,
    async run({ install, ...vendors }) {
      const project = await install(folder);
      await cp(`${import.meta.dirname}/shared`, project, { recursive: true });
      // These tests in place of the package's own.
      const suite = `import "../${tests}.js";\nexport { runAll } from "./harness.js";\n`;
      await writeFile(join(project, "suite", "index.js"), suite);
      return {
        version: await versionOf(project, library),
        results: [...(await runSuite(project, vendors)), await compile(project, `types/${tests}.ts`)],
      };
    },
  };
}

/** Do the library's types read the contract's? Given as a result of the suite. */
async function compile(project, file) {
  const compilerOptions = {
    ...{ module: "esnext", moduleResolution: "bundler", target: "es2022" },
    ...{ lib: ["es2022", "dom", "dom.iterable"], types: [] },
    ...{ strict: true, noEmit: true, exactOptionalPropertyTypes: true },
    // Libraries name types of packages that are not installed here.
    skipLibCheck: true,
  };
  await writeFile(join(project, "tsconfig.json"), JSON.stringify({ compilerOptions, files: [file] }));
  const tsc = `${root}/node_modules/typescript/bin/tsc`;
  const { code, text } = await output(process.execPath, [tsc, "--project", "."], { cwd: project });
  const name = "the library's types read the contract's";
  return code === 0 ? { name } : { name, error: text };
}
