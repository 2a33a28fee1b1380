import { writeFileSync } from "node:fs";
import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { tableName } from "#shared/db/table.ts";
import { writeMany } from "#shared/db/write-many.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { createMeter } from "#test/support/meter/meter.ts";
import { createNeedsWorld, type NeedsWorld, someNeed } from "#test/support/needs.ts";
import { createProjectsService } from "#test/support/projects.ts";

/** Counties of the larger stage, which is compared with one of two; more by `npm run bench -- --only counties`. */
const many = Number(process.env.COUNTIES ?? 12);
/** Needs and projects of the first two counties, which fill a page of 50; all others have one. */
const ofEach = 26;

/** A county that the test platform has a card of. */
const known = "430103";
const codeOf = (county: number) => (county === 0 ? known : String(110_101 + county));
const numbered = (at: number) => String(at).padStart(6, "0");

type Row = Record<string, unknown> & { readonly pk: string; readonly sk: string };
const rowsOf = async ({ documents, stage }: Platform, table: string) => {
  const TableName = tableName(stage, table);
  const { Items = [] } = await documents.send(new ScanCommand({ TableName }));
  return { TableName, rows: Items as Row[] };
};

/** Gives every county copies of a row, each under keys of its own. */
const fill = async (
  { documents }: Platform,
  TableName: string,
  counties: number,
  copiesOf: (county: string, at: number) => Row[],
) => {
  for (let county = 0; county < counties; county += 1) {
    const put = Array.from({ length: county < 2 ? ofEach : 1 }, (_, at) =>
      copiesOf(codeOf(county), county * ofEach + at),
    ).flat();
    await writeMany(documents, TableName, { put });
  }
};

/** Read units of what everybody reads first, in a stage of so many counties. */
const unitsOf = async (counties: number) => {
  const meter = createMeter({ reader: async () => undefined });
  const units: Record<string, number> = {};
  const measure = async (name: string, ask: () => ReturnType<NeedsWorld["call"]>) => {
    const { status, body } = await meter.run(name, ask);
    expect([status, body.items.length]).toEqual([200, name.endsWith("all") ? 50 : ofEach]);
    units[name] = meter.totals(name).units;
  };

  const needs = await createNeedsWorld();
  const need = await needs.openNeed(someNeed({ kind: "policy-help" }));
  const needTable = await rowsOf(needs.platform, "needs");
  const listed = needTable.rows.filter(({ pk }) => pk.startsWith("LIST#"));
  await writeMany(needs.platform.documents, needTable.TableName, { remove: listed });
  await fill(needs.platform, needTable.TableName, counties, (county, at) =>
    listed.map((row) => ({
      ...row,
      pk: row.pk.replace("430422", county),
      sk: row.sk.replace(need.needId.slice(-6), numbered(at)),
      division: `${county}103`,
      needId: need.needId.replace(/.{6}$/, numbered(at)),
    })),
  );
  needs.platform.documents.middlewareStack.use(meter.plugin);
  await measure("needs.all", () => needs.call("GET /v1/needs", {}));
  await measure("needs.county", () => needs.call("GET /v1/needs", { query: { division: known } }));

  const projects = await createProjectsService();
  const projectId = await projects.newProject("admin");
  await projects.publish("admin", projectId);
  const { TableName, rows } = await rowsOf(projects.platform, "projects");
  const [project] = rows;
  if (!project) throw new Error("no project");
  await writeMany(projects.platform.documents, TableName, { remove: [project] });
  await fill(projects.platform, TableName, counties, (county, at) => [
    {
      ...project,
      pk: project.pk.replace(/.{6}$/, numbered(at)),
      county,
      projectId: projectId.replace(/.{6}$/, numbered(at)),
      listed: `2026-03-02T01:00:00.${String(at % 1_000).padStart(3, "0")}Z#${numbered(at)}`,
    },
  ]);
  projects.platform.documents.middlewareStack.use(meter.plugin);
  await measure("projects.all", () => projects.list(undefined));
  await measure("projects.county", () => projects.list(undefined, { county: known }));
  return units;
};

describe("in a stage of many counties", () => {
  let two: Record<string, number>;
  let more: Record<string, number>;
  beforeAll(async () => {
    two = await unitsOf(2);
    more = await unitsOf(many);
    if (process.env.FIGURES) writeFileSync(process.env.FIGURES, JSON.stringify({ two, more }));
  });

  it("the lists of needs and projects, of all and of one, cost what they cost in a stage of two", () => {
    expect(more).toEqual(two);
    expect(two["needs.all"]).toBeLessThanOrEqual(10);
    expect(two["needs.county"]).toBeLessThanOrEqual(6);
    expect(two["projects.all"]).toBeLessThanOrEqual(10);
    expect(two["projects.county"]).toBeLessThanOrEqual(6);
  });
});
