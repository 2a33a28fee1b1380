import { describe, expect, it } from "vitest";
import { coverageOf, statusOn } from "#services/network/stations/rules/coverage.ts";
import { exampleCounty, exampleStation } from "#test/support/county-network.ts";

describe("a station", () => {
  it.each([
    ["no dates reported", {}, "open"],
    ["the day it opens", { openedOn: "2026-03-02" }, "open"],
    ["the day before it opens", { openedOn: "2026-03-03" }, "planned"],
    ["the last day before it closes", { closedOn: "2026-03-03" }, "open"],
    ["the day it closes", { closedOn: "2026-03-02" }, "closed"],
  ])("on a day with %s %j is %s", (_what, dates, status) => {
    expect(statusOn(exampleStation("430422001", dates), "2026-03-02")).toBe(status);
  });
});

describe("coverage of a county", () => {
  const first = exampleStation("430422001");
  const second = exampleStation("430422002");

  it("counts townships with an open station and their posts", () => {
    expect(coverageOf(exampleCounty, [first, second], "2026-03-02")).toMatchObject({
      townships: 2,
      covered: 2,
      posts: 4,
    });
  });

  it("shows a closure on its day", () => {
    const closed = [first, exampleStation("430422002", { closedOn: "2026-03-02" })];
    expect(coverageOf(exampleCounty, closed, "2026-03-01")).toMatchObject({ covered: 2 });
    const { items, ...sums } = coverageOf(exampleCounty, closed, "2026-03-02");
    expect(sums).toMatchObject({ covered: 1, posts: 2 });
    expect(items[1]).toMatchObject({ division: "430422002", status: "closed", posts: null });
  });

  it("does not count the county's platform as a township's station, and leaves unreported posts unreported", () => {
    const platform = exampleStation(null, { posts: null });
    const { items, ...sums } = coverageOf(exampleCounty, [platform], "2026-03-02");
    expect(sums).toMatchObject({ covered: 0, posts: null });
    expect(items.map(({ status }) => status)).toEqual(["none", "none"]);
  });

  it("distinguishes a station of no posts from one whose posts are unreported", () => {
    const empty = exampleStation("430422001", { posts: 0 });
    expect(coverageOf(exampleCounty, [empty], "2026-03-02")).toMatchObject({ posts: 0 });
    expect(coverageOf(exampleCounty, [empty], "2026-03-02").items[0]?.posts).toBe(0);
  });
});
