import { globSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { countyFileJsonSchema } from "#infra/county/county-file.ts";
import { checkCountyFile, readCountyFile, WrongCountyFile } from "#infra/county/read-county-file.ts";

const folder = "infra/county/files";

/** A county of two townships that border each other, a station in each, and who runs one of them. */
const right = {
  $comment: "invented",
  code: "430422",
  name: "县",
  edition: "2023",
  source: "test",
  adjacency: { source: "test", confidence: "placeholder" },
  townships: [
    { code: "430422001", name: "甲", neighbours: ["430422002"], lat: 26, lon: 112 },
    { code: "430422002", name: "乙", neighbours: ["430422001"] },
  ],
  stations: [
    { division: "430422001", name: "甲站", phone: "0734 852 1234" },
    { division: "430422002", name: "乙站" },
    { division: "430422", name: "平台" },
  ],
  contracts: [{ operator: "某机构", stations: ["430422001"], from: "2026-01-01" }],
};
const [one, two] = right.townships;
const [first, second] = right.stations;
const [contract] = right.contracts;

const faultsOf = async (content: unknown): Promise<string[]> => {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  const error = await checkCountyFile("x.json", text).then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (error === undefined) return [];
  if (!(error instanceof WrongCountyFile)) throw error;
  return error.faults.map(({ pointer, says }) => `${pointer} ${says}`);
};

it("a right file is taken: phones in E.164, null for what it does not say", async () => {
  const { stations, contracts } = await checkCountyFile("x.json", JSON.stringify(right));
  expect(stations[0]).toMatchObject({ phone: "+867348521234", address: null, posts: null });
  expect(contracts[0]).toMatchObject({ from: "2026-01-01", until: null, budget: null });
});

it.each<[string, object | string, string[]]>([
  ["no JSON", "{", [" is no JSON"]],
  ["no object", "[]", [" is not an object"]],
  [
    "codes of other places",
    {
      ...right,
      townships: [
        { ...one, neighbours: [] },
        { ...two, code: "430103001", neighbours: [] },
      ],
      stations: [first, { division: "430103001", name: "丙站" }, { division: "430524001", name: "丁站" }],
    },
    [
      "/townships/1/code 430103001 is not of 430422",
      "/stations/2/division 430524001 is outside the county 430422",
    ],
  ],
  [
    "a township that is not there",
    { ...right, stations: [...right.stations, { division: "430422009", name: "丙站" }] },
    ["/stations/3/division 430422009 is no township of this file"],
  ],
  [
    "borders of one side, of itself, of nobody, and named twice",
    {
      ...right,
      townships: [
        { ...one, neighbours: ["430422001", "430422009", "430422002", "430422002"] },
        { ...two, neighbours: [] },
      ],
    },
    [
      "/townships/0/neighbours/0 430422001 does not border itself",
      "/townships/0/neighbours/1 430422009 is no township of this file",
      "/townships/0/neighbours/2 430422002 does not name 430422001 among its neighbours",
      "/townships/0/neighbours/3 430422002 does not name 430422001 among its neighbours",
      "/townships/0/neighbours/3 430422002 stands at /townships/0/neighbours/2 already",
    ],
  ],
  [
    "what is there twice",
    { ...right, townships: [one, two, two], stations: [first, second, second] },
    [
      "/townships/2/code 430422002 stands at /townships/1/code already",
      "/stations/2/division 430422002 stands at /stations/1/division already",
    ],
  ],
  [
    "wrong forms, and with them what contradicts itself",
    {
      ...right,
      townships: [
        { ...one, lat: 91 },
        { ...two, neighbours: [] },
      ],
      stations: [{ ...first, phone: "8521234", fax: "1" }],
    },
    [
      "/townships/0/lat",
      "/stations/0/phone",
      "/stations/0/fax",
      "/townships/0/neighbours/0 430422002 does not name 430422001 among its neighbours",
    ],
  ],
  [
    "contracts that cannot be",
    {
      ...right,
      contracts: [
        contract,
        {
          operator: "另一机构",
          stations: ["430422", "430422009"],
          from: "2026-06-01",
          until: "2026-05-01",
        },
        { operator: "某 机构", stations: ["430422002"], from: "2026-01-01" },
      ],
    },
    [
      "/contracts/1/until 2026-05-01 is before 2026-06-01",
      "/contracts/1/stations/1 430422009 has no station in this file",
      "/contracts/2 /contracts/0 has the same operator and first day",
    ],
  ],
  [
    "two contracts over one station at a time",
    { ...right, contracts: [contract, { operator: "另一机构", stations: ["430422001"] }] },
    ["/contracts/1/stations/0 430422001 is under /contracts/0 at the same time"],
  ],
])("%s: every fault is named by its place", async (_what, content, expected) => {
  const faults = await faultsOf(content);
  expect(faults).toHaveLength(expected.length);
  for (const text of expected)
    expect(
      faults.some((fault) => fault.startsWith(text)),
      `${text} in ${faults}`,
    ).toBe(true);
});

it("names as many faults as there are", async () => {
  const stations = Array.from({ length: 80 }, () => ({ ...second, phone: "1" }));
  const ofPhones = (await faultsOf({ ...right, stations })).filter((fault) => fault.includes("/phone "));
  expect(ofPhones).toHaveLength(80);
});

it("the files that come with Helink are right", async () => {
  const files = globSync(`${folder}/[0-9]*.json`);
  expect(files).toHaveLength(2);
  for (const file of files) expect(file).toContain((await readCountyFile(file)).code);
});

it("the template names what is to be filled in, and nothing else", async () => {
  const faults = await faultsOf(readFileSync(`${folder}/template.json`, "utf8"));
  expect(faults.map((fault) => fault.split(" ")[0])).toEqual([
    "/code",
    "/name",
    "/edition",
    "/source",
    "/adjacency/source",
    "/townships/0/code",
    "/townships/0/name",
    "/stations/0/division",
    "/stations/0/name",
    "/contracts/0/operator",
    "/contracts/0/stations/0",
  ]);
});

it("the JSON Schema beside the files is what the command prints (npm run -s county -- --schema)", () => {
  const written = JSON.parse(readFileSync(`${folder}/county-file.schema.json`, "utf8"));
  expect(written).toEqual(JSON.parse(JSON.stringify(countyFileJsonSchema())));
});
