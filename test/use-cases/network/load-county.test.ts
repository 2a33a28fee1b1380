import { beforeAll, describe, expect, it } from "vitest";
import type { MachineIdentity } from "#services/network/machine-clients/deps.ts";
import { composeNetwork } from "#services/network/main.ts";
import { manifest } from "#services/network/manifest.ts";
import { loadCounty } from "#services/network/reference/load-county.ts";
import type { County } from "#services/network/reference/rules/next-divisions.ts";
import { createReferenceStore, type ReferenceStore } from "#services/network/reference/store.ts";
import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import { servedCountiesKey } from "#shared/published/cards/served-counties.ts";
import { caller } from "#test/support/call-api.ts";
import { createTestPlatform } from "#test/support/test-platform.ts";

let store: ReferenceStore;
beforeAll(async () => {
  const { platform } = await createTestPlatform([manifest.table]);
  store = createReferenceStore(platform.documents, tableName(platform.stage, manifest.table.name));
});

const county: County = {
  code: "360001",
  name: "New York",
  edition: "community districts",
  adjacency: { source: "test", confidence: "placeholder" },
  townships: [
    { code: "360001101", name: "Manhattan 1", neighbours: ["360001102"] },
    { code: "360001102", name: "Manhattan 2", neighbours: ["360001101"], lat: 40.7, lon: -74 },
  ],
};
const versionOf = async () => (await store.findCounty(county.code))?.version;

describe("loading a county", () => {
  it("puts its card in place, changes nothing the second time, and counts a new edition", async () => {
    await loadCounty(store, county);
    await loadCounty(store, county);
    expect(await versionOf()).toBe(1);
    await loadCounty(store, { ...county, edition: "2027" });
    expect(await versionOf()).toBe(2);
    expect(await store.findCounty(county.code)).toMatchObject({
      edition: "2027",
      townships: county.townships,
    });
    expect(await store.findServed()).toMatchObject({ version: 1, counties: [county.code] });
  });

  it("leaves a township that a new edition does not have, with its borders on both sides", async () => {
    const code = "360005";
    const townships = ["101", "102", "103"].map((end) => ({
      code: `${code}${end}`,
      name: end,
      neighbours: [],
    }));
    const [one, two, three] = townships.map((township) => ({ ...township, neighbours: [] as string[] }));
    if (!one || !two || !three) throw new Error("three townships");
    const bordering = [{ ...one, neighbours: [two.code] }, { ...two, neighbours: [one.code] }, three];
    await loadCounty(store, { ...county, code, townships: bordering });
    await loadCounty(store, { ...county, code, townships: [one, { ...three, name: "renamed" }] });
    expect((await store.findCounty(code))?.townships).toEqual([
      bordering[0],
      { ...three, name: "renamed" },
      bordering[1],
    ]);
  });

  it("by two at once ends with one of the two", async () => {
    const other = { ...county, code: "360002", townships: [] };
    await Promise.all([loadCounty(store, other), loadCounty(store, { ...other, name: "second" })]);
    expect(["New York", "second"]).toContain((await store.findCounty("360002"))?.name);
  });

  it("adds it to those served, whoever else is added at the same time, and shows within a minute", async () => {
    const { platform, clock } = await createTestPlatform([manifest.table]);
    const table = tableName(platform.stage, manifest.table.name);
    const reference = createReferenceStore(platform.documents, table);
    const counties = createCounties(platform.documents, table, clock);
    expect(await counties.served()).toEqual([]);
    await loadCounty(reference, county);
    expect(await counties.served()).toEqual([county.code]);
    const others = ["360002", "360003", "360004"];
    await Promise.all(others.map((code) => loadCounty(reference, { ...county, code, townships: [] })));
    expect(await counties.served()).toEqual([county.code]);
    clock.advanceMinutes(1);
    expect((await counties.served()).toSorted()).toEqual([county.code, ...others]);
  });

  it("keeps its name and where it lies beside its code, and an edition that does not say where takes that away from neither", async () => {
    const region = "湖南省衡阳市";
    const named = async (code: string) => (await store.findServed())?.names?.[code];
    await loadCounty(store, { ...county, code: "360006", townships: [] });
    expect(await named("360006")).toEqual({ name: county.name });
    await loadCounty(store, { ...county, code: "360006", townships: [], name: "甲县", region });
    await loadCounty(store, { ...county, code: "360006", townships: [], name: "乙县" });
    expect(await named("360006")).toEqual({ name: "乙县", region });
    expect(await store.findCounty("360006")).toMatchObject({ name: "乙县", region });
  });

  it.each([
    [
      "borders that one side knows of",
      [
        { code: "360001101", name: "a", neighbours: ["360001102"] },
        { code: "360001102", name: "b", neighbours: [] },
      ],
    ],
    ["a township that borders itself", [{ code: "360001101", name: "a", neighbours: ["360001101"] }]],
    ["a township of another county", [{ code: "430422103", name: "a", neighbours: [] }]],
    [
      "a township twice",
      [
        { code: "360001101", name: "a", neighbours: [] },
        { code: "360001101", name: "b", neighbours: [] },
      ],
    ],
  ])("is refused with %s, and nothing is written", async (_what, townships) => {
    const before = await versionOf();
    await expect(loadCounty(store, { ...county, townships })).rejects.toThrow(RangeError);
    expect(await versionOf()).toBe(before);
  });
});

describe("the list of counties", () => {
  it("names those of a province in one page, by code, those of the nation in six", async () => {
    const { platform, clock } = await createTestPlatform([manifest.table]);
    const reference = createReferenceStore(
      platform.documents,
      tableName(platform.stage, manifest.table.name),
    );
    const call = caller(composeNetwork({} as MachineIdentity)(platform).api);
    const serve = async (counties: readonly string[], version: number) => {
      const names = Object.fromEntries(
        counties.slice(1).map((code) => [code, { name: `县${code}`, region: "湖南省衡阳市" }]),
      );
      const served = { ...servedCountiesKey, version, counties: counties.toReversed(), names };
      await reference.saveCounty({ served });
      clock.advanceMinutes(1);
    };
    const all = Array.from({ length: 2_978 }, (_, at) => String(110_101 + at));

    await serve(all.slice(0, 100), 1);
    const { body } = await call("GET /v1/counties");
    expect(body.items.map(({ county }: { county: string }) => county)).toEqual(all.slice(0, 100));
    expect(body.items.slice(0, 2)).toEqual([
      // Loaded before names stood in the list.
      { county: "110101", name: "110101", region: null },
      { county: "110102", name: "县110102", region: "湖南省衡阳市" },
    ]);
    expect(body.nextCursor).toBeNull();

    await serve(all, 2);
    const listed: string[] = [];
    let pages = 0;
    for (let cursor: string | null = ""; cursor !== null; pages += 1) {
      const page = await call("GET /v1/counties", { query: cursor === "" ? {} : { cursor } });
      listed.push(...page.body.items.map(({ county }: { county: string }) => county));
      cursor = page.body.nextCursor;
    }
    expect([pages, listed]).toEqual([6, all]);
    expect((await call("GET /v1/counties", { query: { cursor: "foreign" } })).status).toBe(400);
  });
});
