import { beforeAll, describe, expect, it } from "vitest";
import { manifest } from "#services/network/manifest.ts";
import { type County, loadCounty } from "#services/network/reference/load-county.ts";
import { createReferenceStore, type ReferenceStore } from "#services/network/reference/store.ts";
import { tableName } from "#shared/db/table.ts";
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
  });

  it("by two at once ends with one of the two", async () => {
    const other = { ...county, code: "360002", townships: [] };
    await Promise.all([loadCounty(store, other), loadCounty(store, { ...other, name: "second" })]);
    expect(["New York", "second"]).toContain((await store.findCounty("360002"))?.name);
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
