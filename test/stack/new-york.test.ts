import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { localSecrets } from "#infra/local/platform/secrets.ts";
import { loadCounty } from "#services/network/reference/load-county.ts";
import { createReferenceStore } from "#services/network/reference/store.ts";
import { createStaffStore } from "#services/network/staff/store.ts";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import type { OpenFile } from "#shared/csv/csv-of-file.ts";
import { readCsv } from "#shared/csv/read-csv.ts";
import { createDocuments } from "#shared/db/documents.ts";
import { tableName } from "#shared/db/table.ts";
import { roleCardKey } from "#shared/published/cards/role-card.ts";
import { createIds } from "#shared/values/ids.ts";
import { addDays, countyDay } from "#shared/values/time.ts";
import { type Answer, eventually, runningStack } from "#test/support/api.ts";
import { aRegistration } from "#test/support/requests.ts";

/**
 * Volunteer needs of New York (NYC Open Data, bquu-z2ht, free public use): real titles, headcounts and places, no
 * times of day. Its community districts are loaded as a county of their own; the volunteers are simulated.
 */
const file = fileURLToPath(
  new URL("../../../shared/data/nyc/nyc-service-volunteer-opportunities.csv", import.meta.url),
);
const isThere = existsSync(file);
if (!isThere) process.stdout.write(`skipped: the needs of New York, since ${file} is absent\n`);

const county = "360001";
const districts = Array.from({ length: 71 }, (_, at) => String(at + 1));
const codeOf = (district: string) => `${county}${district.padStart(3, "0")}`;
const citywide = codeOf("99");

const api = runningStack();
const lead = api.as(`lead-${citywide}`);

const documents = createDocuments({
  region: "local",
  endpoint: inject("stackDynamoDb"),
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
});
const table = tableName("local", "network");

const createNewYork = async () => {
  const { body: info } = await api.guest("GET /local/info");
  const ids = createIds(Buffer.from(localSecrets(inject("dataDir")).ids, "base64"));
  await loadCounty(createReferenceStore(documents, table), {
    code: county,
    name: "New York (community districts)",
    edition: "NYC Open Data bquu-z2ht",
    adjacency: { source: "not known", confidence: "placeholder" },
    townships: [...districts.map(codeOf), citywide].map((code) => ({
      code,
      name: code === citywide ? "citywide" : `community district ${Number(code.slice(6))}`,
      neighbours: [],
    })),
  });
  const personId = ids.derived("person", info.issuer, `demo|lead-${citywide}`);
  await createStaffStore(documents, table).load([
    { ...roleCardKey(personId), version: 1, grants: [{ role: "station_lead", county }] },
  ]);
};

const today = countyDay(new Date());

/** Imports the file as it is, and waits for the end. */
const importFile = async (): Promise<Answer["body"]> => {
  const { status, body } = await lead("POST /v1/needs/imports", {
    columns: {
      externalId: "opportunity_id",
      title: "title",
      description: "summary",
      headcount: "vol_requests",
      division: "Community Districts",
      location: "locality",
    },
    divisions: Object.fromEntries(districts.map((district) => [district, codeOf(district)])),
    // The file has points and no words for them, and no station is there to meet at.
    defaults: { division: citywide, gates: "adult", address: "as the listing says" },
    windows: [
      {
        kind: "weekly",
        day: "saturday",
        from: "09:00",
        to: "12:00",
        start: addDays(today, 1),
        end: addDays(today, 28),
      },
    ],
    open: true,
  });
  expect(status, JSON.stringify(body)).toBe(201);
  const put = await fetch(body.uploadUrl, { method: "PUT", body: readFileSync(file) });
  expect(put.status).toBe(200);
  const { body: done } = await eventually(
    () => lead(`GET /v1/needs/imports/${body.importId}`),
    (answer) => answer.body.status !== "running",
    120,
  );
  return done;
};

interface Line {
  readonly row: number;
  readonly externalId: string;
  readonly needId: string;
  readonly defaulted: string[];
}

const linesOf = async (importId: string, outcome: string): Promise<Line[]> => {
  const lines: Line[] = [];
  let cursor: string | null = "";
  while (cursor !== null) {
    const query = `outcome=${outcome}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`;
    const { body }: Answer = await lead(`GET /v1/needs/imports/${importId}/rows?${query}`);
    lines.push(...body.items);
    cursor = body.nextCursor;
  }
  return lines;
};

describe.runIf(isThere)("the 665 needs of New York", () => {
  let lines: Line[];
  // biome-ignore lint/suspicious/noExplicitAny: what the API answered
  let needs: any[];
  const records: Readonly<Record<string, string>>[] = [];

  beforeAll(async () => {
    const bytes = readFileSync(file);
    const open: OpenFile = async function* (fromByte) {
      yield bytes.subarray(fromByte);
    };
    for await (const row of readCsv(open)) if ("record" in row) records.push(row.record);
    await createNewYork();
    const done = await importFile();
    expect(done).toMatchObject({ status: "done", rows: 665, created: 665, duplicate: 0, refused: 0 });
    lines = await linesOf(done.importId, "created");
    needs = await inParallel(lines, 8, async ({ needId }) => (await lead(`GET /v1/needs/${needId}`)).body);
  }, 180_000);

  it("are needs one by one: titles, headcounts and districts as in the file", () => {
    const byId = new Map(records.map((record) => [record.opportunity_id, record]));
    expect(lines).toHaveLength(665);
    for (const [at, { externalId }] of lines.entries()) {
      const record = byId.get(externalId);
      const district = record?.["Community Districts"];
      expect(needs[at]).toMatchObject({
        title: record?.title?.trim().replaceAll(/\s+/g, " "),
        status: "open",
        division: district ? codeOf(district) : citywide,
        positions: [{ headcount: Number(record?.vol_requests) }],
      });
    }
    const headcounts = needs.map(({ positions }) => positions[0].headcount);
    expect(headcounts.filter((headcount) => headcount === 9_999)).toHaveLength(2);
  });

  it("take place when the import says, since the file does not, and tell staff so", () => {
    expect(lines.every(({ defaulted }) => defaulted.includes("date"))).toBe(true);
    for (const { shifts } of needs) expect(shifts).toHaveLength(4);
  });

  it("stand without a place where the file names none, which are 70", () => {
    expect(needs.filter(({ exactPlace }) => exactPlace.lat === undefined)).toHaveLength(70);
  });

  it("stay as they are when the file is imported again: none new", async () => {
    const second = await importFile();
    expect(second).toMatchObject({ status: "done", rows: 665, created: 0, duplicate: 665, refused: 0 });
    const duplicates = await linesOf(second.importId, "duplicate");
    expect(duplicates.map(({ needId }) => needId)).toEqual(lines.map(({ needId }) => needId));
  }, 120_000);

  it("are matched with simulated volunteers, who sign up; the list and the week are pulled", async () => {
    const home = needs.filter(({ exactPlace }) => exactPlace.lat !== undefined).slice(0, 40);
    const people = home.map((_, at) => `volunteer-${6_001 + at}`);
    await inParallel(people, 8, async (persona, at) => {
      const { division, exactPlace } = home[at];
      const { status, body } = await api.as(persona)(
        "POST /v1/volunteers",
        aRegistration({
          phone: `+86139${String(30_000_000 + at)}`,
          home: { division, lat: exactPlace.lat, lon: exactPlace.lon },
          availability: [{ day: "saturday", from: "08:00", to: "18:00" }],
        }),
      );
      expect(status, JSON.stringify(body)).toBe(201);
    });
    for (const [at, { needId, positions, riskNotice }] of home.slice(0, 10).entries()) {
      const volunteer = api.as(people[at] ?? "");
      const { body: own } = await volunteer("GET /v1/volunteers/me");
      const { body } = await eventually(
        () => lead(`GET /v1/needs/${needId}/matches?limit=100`),
        (answer) =>
          answer.body.items?.some((item: { volunteerId: string }) => item.volunteerId === own.volunteerId),
        60,
      );
      const scores = body.items.map((item: { score: number }) => item.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      for (const { reasons } of body.items) expect(reasons.length).toBeGreaterThan(0);
      const signup = await volunteer(`POST /v1/needs/${needId}/signups`, {
        positionId: positions[0].positionId,
        shifts: "available",
        riskNoticeVersion: riskNotice.version,
      });
      expect(signup.status, JSON.stringify(signup.body)).toBe(201);
      const list = await eventually(
        () => lead(`GET /v1/needs/${needId}/volunteers`),
        (answer) => answer.body.items?.length > 0,
      );
      expect(list.body.items[0]).toMatchObject({ volunteerId: own.volunteerId });
    }
    const days = needs[0].shifts.map(({ from }: { from: string }) => from.slice(0, 10));
    const week = await lead(
      `GET /v1/volunteer-lists?division=${county}&from=${days[0]}&to=${days.at(-1)}`,
      undefined,
      { accept: "text/csv" },
    );
    expect(week.status).toBe(200);
    // Ten people, four Saturdays each, and the headings.
    expect(week.body.trim().split("\r\n")).toHaveLength(41);
  }, 120_000);
});
