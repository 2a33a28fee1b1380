/**
 * `npm run mutants`: changes the pure rules in every way that Stryker knows, one change at a time, and fails if the
 * tests of rules (vitest.config.ts) still pass with a change whose reason is not in survivors.ts.
 * `npm run mutants -- shared/eligibility/span.ts` changes only the files named.
 */
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";
import { survivors } from "./survivors.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
process.chdir(root);

const rules = [
  "services/donations/*/rules/**/*.ts",
  "services/needs/{needs,signups,calendar-feeds}/rules/*.ts",
  "services/matching/offers/rules/*.ts",
  "shared/eligibility/*.ts",
  // These only declare what a schema takes; openapi.json shows a change of them.
  "!shared/eligibility/{attendance-flags,beneficiaries,gates}.ts",
];
const named = process.argv.slice(2);

const results = await new Stryker({
  mutate: named.length > 0 ? named : rules,
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "test/mutants/vitest.config.ts", related: false },
  concurrency: 2,
  reporters: ["progress"],
  tempDirName: ".stryker",
  ignorePatterns: [".local", "cdk.out", "services/web/dist"],
  warnings: false,
}).runMutationTest();

/** Lines and columns count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** The code between two places of a file, in one line. */
const codeAt = (file: string, start: Place, end: Place): string => {
  const lines = readFileSync(file, "utf8")
    .split("\n")
    .slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, at) =>
      line.slice(at === 0 ? start.column - 1 : 0, at === last ? end.column - 1 : undefined).trim(),
    )
    .join(" ");
};

const surviving = results
  .filter(({ status }) => status === "Survived" || status === "NoCoverage")
  .map(({ fileName, location, replacement = "" }) => ({
    file: relative(root, fileName),
    line: location.start.line,
    code: codeAt(fileName, location.start, location.end),
    replacement: replacement.replaceAll(/\s*\n\s*/g, " "),
  }));

const mutated = new Set(results.map(({ fileName }) => relative(root, fileName)));
const reasoned = survivors.filter(({ file }) => named.length === 0 || mutated.has(file));
const listed = [...reasoned];
const unlisted = surviving.filter(({ file, code, replacement }) => {
  const at = listed.findIndex(
    (entry) => entry.file === file && entry.code === code && entry.replacement === replacement,
  );
  if (at >= 0) listed.splice(at, 1);
  return at < 0;
});

const say = (line: string) => process.stdout.write(`${line}\n`);
for (const { file, line, code, replacement } of unlisted) {
  say(`survived: ${file}:${line}\n  code        ${code}\n  replacement ${replacement}`);
}
for (const { file, code, replacement } of listed) {
  say(`listed, but killed or gone: ${file}\n  code        ${code}\n  replacement ${replacement}`);
}
const killed = results.filter(({ status }) => status === "Killed" || status === "Timeout").length;
say(
  `${results.length} mutants: ${killed} killed, ${surviving.length} survived (${reasoned.length} with a reason)`,
);
if (unlisted.length > 0 || listed.length > 0) process.exitCode = 1;
