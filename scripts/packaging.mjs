// npm run test:packaging: the packed tarball in every runtime, bundler and library, as a table. Words
// as arguments run the rows whose name has one of them; `--rest` the rows that `npm test` does not
// run; `--write` puts the table into the README.

import { readFile, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { build, STEPS } from "./build.mjs";
import { main, Missing, plan, root, step } from "./run.mjs";
import { setUp, setUpChromium } from "./setup.mjs";

const TABLE = /(<!-- matrix -->\n)[^]*?(?=<!-- \/matrix -->)/;

await main(async () => {
  const { values, positionals: words } = parseArgs({
    options: { rest: { type: "boolean" }, write: { type: "boolean" } },
    allowPositionals: true,
  });
  await setUp(STEPS);
  await setUpChromium();
  await build();
  const { readRows, runRow } = await import("../tests/packaging/rows.mjs");

  const rows = (await readRows()).filter((row) => {
    const isNamed = words.length === 0 || words.some((word) => row.name.includes(word));
    return isNamed && !(values.rest && row.core);
  });
  plan(rows.map(({ name }) => name));
  const done = [];
  for (const row of rows) {
    const counts = await step(row.name, () => runRow(row).catch(died));
    console.log(`  ${counts.passed} passed, ${counts.failed} failed`);
    done.push({ ...row, ...counts });
  }

  const lines = done.map(
    ({ name, version, passed, failed }) =>
      `| ${name} | ${version} | ${passed}${failed > 0 ? `, **${failed} failed**` : ""} |`,
  );
  const table = ["| where | version | tests passed |", "|---|---|---|", ...lines, ""].join("\n");
  console.log(`\n${table}`);
  const sum = (key) => done.reduce((total, row) => total + row[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  if (values.write) {
    const readme = await readFile(`${root}/README.md`, "utf8");
    await writeFile(`${root}/README.md`, readme.replace(TABLE, `$1${table}`));
  }
  if (sum("failed") > 0) throw new Missing("some rows failed: see above");
});

/** A row whose tools fail is a failure like another; the rows after it still run. */
function died(error) {
  console.log(`  ✗ ${error.stack}`);
  return { version: "?", passed: 0, failed: 1 };
}
