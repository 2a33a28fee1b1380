import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { bundleInto } from "#infra/functions/bundle.ts";
import { root } from "#infra/root.ts";

describe("the source maps of a bundle", () => {
  const folder = mkdtempSync(join(tmpdir(), "helink-lines-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const entry = join(folder, "entry.ts");
  const source = [
    `import { changeSchema, parseRow } from ${JSON.stringify(`${root}shared/db/row.ts`)};`,
    "const first = 1;",
    "export const fail = () => {",
    "  if (first === 1)",
    '    parseRow(changeSchema(), { pk: "A", sk: "B" });',
    "};",
  ];
  writeFileSync(entry, source.join("\n"));
  bundleInto(join(folder, "out"), entry);
  const out = join(folder, "out");

  it("name file and line of our own code in a stack trace", () => {
    const code = `import(${JSON.stringify(join(out, "index.mjs"))}).then(({ fail }) => fail())`;
    const { stderr } = spawnSync(process.execPath, ["--enable-source-maps", "-e", code], {
      encoding: "utf8",
    });
    const thrower = readFileSync(`${root}shared/db/row.ts`, "utf8").split("\n");
    const line = thrower.findIndex((text) => text.includes("throw new UnreadableRow")) + 1;
    expect(stderr).toMatch(new RegExp(`shared/db/row\\.ts:${line}:`));
    expect(stderr).toMatch(/entry\.ts:5:/);
  });

  it("hold no line of a package, so that a cold start does not read them", () => {
    const maps = readdirSync(out).filter((file) => file.endsWith(".map"));
    const sources = maps.flatMap((map) => JSON.parse(readFileSync(join(out, map), "utf8")).sources);
    expect(sources.some((path: string) => path.endsWith("shared/db/row.ts"))).toBe(true);
    expect(sources.filter((path: string) => path.includes("node_modules"))).toEqual([]);
  });
});
