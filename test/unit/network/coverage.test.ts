import { describe, expect, it } from "vitest";
import { coverageOf, isOpenOn } from "#services/network/domain/coverage.ts";
import type { StationRow } from "#services/network/domain/rows.ts";
import type { CountyCard } from "#shared/cards/county-card.ts";

const county: CountyCard = {
  pk: "COUNTY#430422",
  sk: "CARD",
  version: 1,
  code: "430422",
  name: "衡南县",
  edition: "2023",
  adjacency: { source: "test", confidence: "placeholder" },
  townships: [
    { code: "430422001", name: "云集街道", neighbours: [] },
    { code: "430422002", name: "车江街道", neighbours: [] },
  ],
};

const station = (division: string, overrides: Partial<StationRow> = {}): StationRow => ({
  pk: "STATIONS#430422",
  sk: division,
  version: 1,
  change: { by: "system", at: "2026-01-01T00:00:00Z", correlationId: "c" },
  stationId: `sta_${division}`,
  kind: "station",
  county: "430422",
  division,
  name: "社工站",
  operatorId: null,
  operatorName: null,
  openedOn: null,
  closedOn: null,
  posts: 2,
  ...overrides,
});

describe("a station", () => {
  it.each([
    ["no dates reported", {}, true],
    ["the day it opens", { openedOn: "2026-03-02" }, true],
    ["the day before it opens", { openedOn: "2026-03-03" }, false],
    ["the last day before it closes", { closedOn: "2026-03-03" }, true],
    ["the day it closes", { closedOn: "2026-03-02" }, false],
  ])("with %s: open is %s", (_what, dates, open) => {
    expect(isOpenOn(station("430422001", dates), "2026-03-02")).toBe(open);
  });
});

describe("coverage of a county", () => {
  const both = [station("430422001"), station("430422002")];

  it("counts townships with an open station and their posts", () => {
    expect(coverageOf(county, both, "2026-03-02")).toMatchObject({ townships: 2, covered: 2, posts: 4 });
  });

  it("shows a closure on its day", () => {
    const [first = station("430422001")] = both;
    const closed = [first, station("430422002", { closedOn: "2026-03-02" })];
    expect(coverageOf(county, closed, "2026-03-01")).toMatchObject({ covered: 2 });
    expect(coverageOf(county, closed, "2026-03-02")).toMatchObject({ covered: 1, posts: 2 });
  });

  it("does not count the county's platform as a township's station, and leaves unreported posts unreported", () => {
    const platform = station("PLATFORM", { kind: "platform", division: null, posts: null });
    expect(coverageOf(county, [platform], "2026-03-02")).toMatchObject({ covered: 0, posts: null });
  });
});
