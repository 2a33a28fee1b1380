import { describe, expect, it } from "vitest";
import { deadlineOf, movedDeadline } from "#services/needs/needs/rules/deadline.ts";

const now = new Date("2026-03-02T01:00:00.000Z");
const once = (day: string, from = "09:00") => ({
  kind: "once" as const,
  from: `${day}T${from}:00+08:00`,
  to: `${day}T20:00:00+08:00`,
});
/** Saturdays from 9 to 11 in March 2026, unless it says otherwise. */
const weekly = (more = {}) => ({
  kind: "weekly" as const,
  day: "saturday" as const,
  from: "09:00",
  to: "11:00",
  start: "2026-03-01",
  end: "2026-03-31",
  ...more,
});

describe("a deadline", () => {
  it("is an instant, or the end of a day in the county", () => {
    expect(deadlineOf("2026-03-05")).toBe("2026-03-05T16:00:00.000Z");
    expect(deadlineOf("2026-03-05T18:00:00+08:00")).toBe("2026-03-05T10:00:00.000Z");
  });

  it.each([
    ["two weeks later", [once("2026-03-07")], [once("2026-03-21")], "2026-03-19"],
    ["a day earlier", [once("2026-03-07")], [once("2026-03-06")], "2026-03-04"],
    ["later on the same day", [once("2026-03-07")], [once("2026-03-07", "14:00")], "2026-03-05"],
    ["past midnight", [once("2026-03-07", "23:00")], [once("2026-03-08", "01:00")], "2026-03-06"],
    ["into a series", [once("2026-03-07")], [weekly({ start: "2026-03-08" })], "2026-03-12"],
    [
      "from a series of one day",
      [weekly({ start: "2026-03-07", end: "2026-03-07" })],
      [once("2026-03-21")],
      "2026-03-19",
    ],
    ["to another weekday", [weekly()], [weekly({ day: "sunday" })], "2026-02-27"],
    ["with the start of a series", [weekly()], [weekly({ start: "2026-03-15" })], "2026-03-19"],
    ["by days left out", [weekly()], [weekly({ except: ["2026-03-07", "2026-03-14"] })], "2026-03-19"],
    [
      "with the earliest of several",
      [once("2026-03-14"), once("2026-03-07")],
      [once("2026-03-14")],
      "2026-03-12",
    ],
  ])("of a day moves with a first time that moves %s", (_, before, after, wanted) => {
    const early = new Date("2026-02-20T01:00:00.000Z");
    expect(movedDeadline("2026-03-05", before, after, early)).toBe(wanted);
  });

  it("of an instant moves by the same time, to the second", () => {
    const moved = movedDeadline("2026-03-05T18:00:00+08:00", [weekly()], [weekly({ from: "14:30" })], now);
    expect(moved).toBe("2026-03-05T23:30:00+08:00");
  });

  it.each([
    ["is longer", [weekly()], [weekly({ end: "2026-05-30" })]],
    ["ends later in the day", [weekly()], [weekly({ to: "12:00" })]],
    ["begins earlier, its old first day included", [weekly()], [weekly({ start: "2026-02-01" })]],
    ["has one more time before", [once("2026-03-07")], [once("2026-03-04"), once("2026-03-07")]],
    [
      "has one more time before a series of that day",
      [once("2026-03-07")],
      [once("2026-03-04"), weekly({ start: "2026-03-07", end: "2026-03-07" })],
    ],
    ["had no day at all", [weekly({ end: "2026-03-07", except: ["2026-03-07"] })], [weekly()]],
    ["has no day any more", [weekly()], [weekly({ end: "2026-03-07", except: ["2026-03-07"] })]],
  ])("stays where the need %s", (_, before, after) => {
    expect(movedDeadline("2026-03-05", before, after, now)).toBe("2026-03-05");
  });

  it.each([
    ["another weekday", { day: "sunday", start: "2026-02-20" }],
    ["another time of day", { from: "09:30", start: "2026-02-20" }],
    ["ending before", { start: "2026-02-20", end: "2026-03-06" }],
    ["beginning after", { start: "2026-03-08" }],
    ["without that day", { start: "2026-02-20", except: ["2026-03-07"] }],
  ] as const)("moves where the old first time is none of a series: %s", (_, series) => {
    expect(movedDeadline("2026-03-05", [once("2026-03-07")], [weekly(series)], now)).not.toBe("2026-03-05");
  });

  it("that is still ahead does not fall into the past, but one that is over may", () => {
    const bring = (deadline: string) =>
      movedDeadline(deadline, [once("2026-03-14")], [once("2026-03-03")], now);
    expect(bring("2026-03-05")).toBe("2026-03-02");
    expect(bring("2026-03-05T18:00:00+08:00")).toBe("2026-03-02");
    expect(bring("2026-03-13")).toBe("2026-03-02");
    expect(bring("2026-03-14")).toBe("2026-03-03");
    expect(bring("2026-03-01")).toBe("2026-02-18");
    // To the instant: what ends now is over.
    expect(
      movedDeadline("2026-03-02T11:00:00+08:00", [once("2026-03-14", "11:00")], [once("2026-03-14")], now),
    ).toBe("2026-03-02");
    expect(
      movedDeadline("2026-03-02T09:00:00+08:00", [once("2026-03-14", "11:00")], [once("2026-03-14")], now),
    ).toBe("2026-03-02T07:00:00+08:00");
  });
});
