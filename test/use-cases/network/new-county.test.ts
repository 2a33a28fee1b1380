import { ScanCommand } from "@aws-sdk/lib-dynamodb";
import { beforeAll, describe, expect, it } from "vitest";
import { createCounty } from "#infra/county/county.ts";
import { type CountyFile, countyFileSchema } from "#infra/county/county-file.ts";
import { textOf } from "#infra/county/line.ts";
import { composeNeeds } from "#services/needs/main.ts";
import { manifest as needs } from "#services/needs/manifest.ts";
import { composeNetwork } from "#services/network/main.ts";
import { manifest as network } from "#services/network/manifest.ts";
import { composeProjects } from "#services/projects/main.ts";
import { manifest as projects } from "#services/projects/manifest.ts";
import { composeVolunteers } from "#services/volunteers/main.ts";
import { manifest as volunteers } from "#services/volunteers/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import { caller, personOf, type TestCall, tokenOf } from "#test/support/call-api.ts";
import { someNeed } from "#test/support/needs.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

const operator = "某机构";
const fileOf = (code: string, more: object = {}): Promise<CountyFile> => {
  const [one, two] = [`${code}101`, `${code}102`];
  const right = {
    code,
    name: "新县",
    edition: "2026",
    source: "test",
    adjacency: { source: "test", confidence: "checked" },
    townships: [
      { code: one, name: "甲镇", neighbours: [two] },
      { code: two, name: "乙镇", neighbours: [one] },
    ],
    stations: [
      { division: one, name: "甲站", posts: 2 },
      { division: two, name: "乙站", posts: 3 },
    ],
    contracts: [{ operator, stations: [one, two], from: "2026-01-01" }],
    ...more,
  };
  return countyFileSchema().parseAsync(right);
};

let platform: Awaited<ReturnType<typeof createTestPlatform>>["platform"];
let calls: Record<"network" | "needs" | "projects" | "volunteers", ReturnType<typeof caller>>;
beforeAll(async () => {
  const environment = { PUBLIC_URL: "https://helink.test" };
  ({ platform } = await createTestPlatform([network.table, needs.table, projects.table, volunteers.table], {
    environment,
  }));
  const none = async (): Promise<never> => {
    throw new Error("no test of this file needs it");
  };
  const identity = { issuer: "https://issuer.test", create: none, secretOf: none, remove: none };
  const files = { uploadUrl: none, read: none, remove: none } as never;
  calls = {
    network: caller(composeNetwork(identity)(platform).api),
    needs: caller(composeNeeds(files)(platform).api),
    projects: caller(composeProjects(platform).api),
    volunteers: caller(composeVolunteers(platform).api),
  };
});

const as = (who: string, call: TestCall = {}): TestCall => ({ ...call, token: tokenOf(who) });
const personId = (who: string) => personOf(platform.ids, who).personId;
const county = async (file: Promise<CountyFile>, people = {}) => createCounty(platform, await file, people);
const shownOf = async (file: Promise<CountyFile>, people = {}) =>
  textOf(await (await county(file, people)).difference());
const write = async (file: Promise<CountyFile>, people = {}) => (await county(file, people)).write();
const rows = async (code: string) => {
  const { Items = [] } = await platform.documents.send(
    new ScanCommand({ TableName: tableName(platform.stage, "network"), ConsistentRead: true }),
  );
  return Items.filter(({ pk }) => String(pk).includes(code)).sort((a, b) =>
    `${a.pk} ${a.sk}`.localeCompare(`${b.pk} ${b.sk}`),
  );
};
const stationsOf = async (code: string) =>
  (await calls.network("GET /v1/stations", { query: { county: code } })).body.items;

describe("a stage without a county", () => {
  it("answers everywhere, with nothing", async () => {
    expect((await calls.network("GET /v1/site")).body).toMatchObject({ counties: [] });
    for (const [service, route] of [
      ["needs", "GET /v1/needs"],
      ["projects", "GET /v1/projects"],
      ["volunteers", "GET /v1/teams"],
    ] as const)
      expect((await calls[service](route)).body).toEqual({ items: [], nextCursor: null });
    for (const route of ["GET /v1/stations", "GET /v1/operators"])
      expect((await calls.network(route, { query: { county: "430501" } })).body.items).toEqual([]);
    for (const route of ["GET /v1/divisions", "GET /v1/coverage"])
      expect((await calls.network(route, { query: { county: "430501" } })).status).toBe(404);
  });
});

describe("a new county", () => {
  const code = "430501";
  const people = { admin: "", manager: "" };
  beforeAll(() => Object.assign(people, { admin: personId("admin"), manager: personId("manager") }));

  it("is shown before it is written, and showing writes nothing", async () => {
    expect((await shownOf(fileOf(code), people)).split("\n")).toEqual([
      "New (8)",
      "  county 430501 新县, served from then on",
      "  township 430501101 甲镇",
      "  township 430501102 乙镇",
      "  station 430501101 甲站, phone not reported",
      "  station 430501102 乙站, phone not reported",
      "  contract with 某机构 over 2 stations",
      `  administrator ${people.admin}`,
      `  manager of 某机构 ${people.manager}`,
    ]);
    expect(await rows(code)).toEqual([]);
    expect(await shownOf(fileOf(code))).toContain(
      "Still missing (2)\n  administrator: give one by --admin <personId>\n  manager of 某机构",
    );
  });

  it("is served once it is written, and its administrator's lead posts what is needed", async () => {
    await write(fileOf(code), people);
    expect((await calls.network("GET /v1/site")).body.counties).toEqual([code]);
    expect((await calls.network("GET /v1/coverage", { query: { county: code } })).body).toMatchObject({
      covered: 2,
      posts: 5,
    });
    const lead = { personId: personId("lead"), role: "station_lead", division: `${code}101` };
    expect((await calls.network("POST /v1/staff", as("admin", { body: lead }))).status).toBe(201);
    const need = { body: someNeed({ division: `${code}101`, place: { kind: "onsite", label: "村委会" } }) };
    const posted = await calls.needs("POST /v1/needs", as("lead", need));
    expect(posted.status, JSON.stringify(posted.body)).toBe(201);
    const { needId } = posted.body;
    const opened = await calls.needs("POST /v1/needs/{needId}/open", as("lead", { params: { needId } }));
    expect(opened.body).toMatchObject({ needId, status: "open" });
    expect((await calls.network("GET /v1/me", as("manager"))).body.grants[0]).toMatchObject({
      role: "ngo_manager",
      divisions: [`${code}101`, `${code}102`],
      from: "2026-01-01",
    });
  });

  it("is written once: again is nothing, and a second administrator is added", async () => {
    const before = await rows(code);
    expect(await shownOf(fileOf(code), people)).toBe("Everything is as the file says.");
    await write(fileOf(code), people);
    expect(await rows(code)).toEqual(before);
    const second = { admin: personId("admin 2") };
    expect(await shownOf(fileOf(code), second)).toBe(`New (1)\n  administrator ${second.admin}`);
    await write(fileOf(code), second);
    for (const who of ["admin", "admin 2"])
      expect((await calls.network("GET /v1/staff", as(who))).status).toBe(200);
  });

  it("keeps what people changed since, takes the rest of a new edition, and takes nothing away", async () => {
    const [{ stationId }] = await stationsOf(code);
    const [{ contractId }] = (await calls.network("GET /v1/contracts", as("admin"))).body.items;
    for (const [route, who, call] of [
      ["PATCH /v1/stations/{stationId}", "lead", { params: { stationId }, body: { phone: "0734 852 1234" } }],
      [
        "PATCH /v1/contracts/{contractId}",
        "admin",
        { params: { contractId }, body: { until: "2027-06-30" } },
      ],
    ] as const)
      expect((await calls.network(route, as(who, call))).status).toBe(200);
    const edition = fileOf(code, {
      townships: [
        { code: `${code}101`, name: "甲街道", neighbours: [`${code}103`] },
        { code: `${code}103`, name: "丙镇", neighbours: [`${code}101`] },
      ],
      stations: [
        { division: `${code}101`, name: "甲街道站", posts: 4, phone: "+867348520000", address: "大路 1 号" },
        { division: `${code}103`, name: "丙站" },
      ],
      contracts: [
        { operator, stations: [`${code}101`, `${code}103`], from: "2026-01-01", until: "2027-12-31" },
      ],
    });
    const lines = (await shownOf(edition)).split("\n");
    expect(lines).toEqual(
      [
        "New (2)",
        "  township 430501103 丙镇",
        "  station 430501103 丙站, phone not reported",
        "Changed (3)",
        "  township 430501101 甲镇: name 甲镇 -> 甲街道, neighbours",
        "  station 430501101 甲站: name 甲站 -> 甲街道站, posts 2 -> 4, address not reported -> 大路 1 号",
        "  contract with 某机构 over 2 stations: stations 甲街道站, 乙站 -> 甲街道站, 丙站",
        "Stays as it is here, since it was changed here; the file says otherwise (2)",
        "  station 430501101 甲站: phone +867348521234; the file says +867348520000",
        "  contract with 某机构 over 2 stations: last day 2027-06-30; the file says 2027-12-31",
        "Stays as it is here; the file does not have it (2)",
        "  township 430501102 乙镇",
        "  station 430501102 乙站",
      ].map((line) => line.replace("Changed (3)", "Changed (3)")),
    );
    await write(edition);
    expect(await stationsOf(code)).toMatchObject([
      { name: "甲街道站", posts: 4, phone: "+867348521234", address: "大路 1 号" },
      { name: "乙站", posts: 3 },
      { name: "丙站", operatorName: operator },
    ]);
    const divisions = (await calls.network("GET /v1/divisions", { query: { county: code } })).body.items;
    expect(divisions).toEqual([
      { code: `${code}101`, name: "甲街道", neighbours: [`${code}103`, `${code}102`] },
      { code: `${code}103`, name: "丙镇", neighbours: [`${code}101`] },
      { code: `${code}102`, name: "乙镇", neighbours: [`${code}101`] },
    ]);
    // The manager's rights follow the contract's stations.
    expect((await calls.network("GET /v1/me", as("manager"))).body.grants[0]).toMatchObject({
      divisions: [`${code}101`, `${code}103`],
      until: "2027-06-30",
    });
    const left = (await shownOf(edition)).split("\n");
    expect(left.filter((line) => /^(New|Changed)/.test(line))).toEqual([]);
  });

  it("is not given a contract over stations that another has", async () => {
    const stations = [`${code}101`];
    const other = fileOf(code, { contracts: [{ operator: "另一机构", stations, from: "2026-03-01" }] });
    const shown = await shownOf(other);
    expect(shown).toContain(
      "Cannot be written (1)\n  contract with 另一机构 over 1 stations: another contract covers 甲站 at that time",
    );
    await write(other);
    expect((await calls.network("GET /v1/contracts", as("admin"))).body.items).toHaveLength(1);
  });
});

describe("writing a county", () => {
  /** The rows without what tells one run from another. */
  const content = async (code: string) => {
    const text = JSON.stringify((await rows(code)).map(({ change, since, ...row }) => row));
    return text.replaceAll(code, "county").replaceAll(/(sta|ctr)_[0-9a-z]{26}/g, "$1");
  };

  it("may be killed at any write: again completes it", async () => {
    const small = async (code: string): Promise<CountyFile> => {
      const { stations, contracts, ...file } = await fileOf(code);
      const [contract] = contracts;
      const ofFirst = [{ ...contract, stations: [`${code}101`] }];
      return { ...file, stations: stations.slice(0, 1), contracts: ofFirst } as CountyFile;
    };
    const people = { admin: personId("a") };
    await write(small("430510"), people);
    const expected = await content("430510");
    let killed = 0;
    for (let writes = 0; ; writes += 1) {
      const code = `4305${20 + writes}`;
      let left = writes;
      const documents = Object.create(platform.documents, {
        send: {
          value: async (command: object) => {
            const isWrite = /Put|TransactWrite/.test(command.constructor.name);
            if (isWrite && left === 0) throw new Error("killed");
            if (isWrite) left -= 1;
            return platform.documents.send(command as never);
          },
        },
      });
      const isKilled = await createCounty({ ...platform, documents }, await small(code), people)
        .write()
        .then(
          () => false,
          () => true,
        );
      if (!isKilled) break;
      killed += 1;
      await write(small(code), people);
      expect(await content(code)).toBe(expected);
    }
    expect(killed).toBe(4);
  });

  it("by two at once ends as by one", async () => {
    const code = "430511";
    const file = fileOf(code);
    await Promise.all([
      write(file, { admin: personId("b") }),
      write(file, { admin: personId("c"), manager: personId("m") }),
    ]);
    expect(await shownOf(file)).toBe("Everything is as the file says.");
    const held = (await rows(`STAFF#${code}`)).map(({ personId, role }) => `${role} ${personId}`);
    expect(held.sort()).toEqual(
      [
        `county_admin ${personId("b")}`,
        `county_admin ${personId("c")}`,
        `ngo_manager ${personId("m")}`,
      ].sort(),
    );
  });
});
