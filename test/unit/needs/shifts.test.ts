import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandWindows } from "#services/needs/needs/rules/expand-windows.ts";
import { reshapeShifts } from "#services/needs/needs/rules/reshape-shifts.ts";
import type { Shift, Span } from "#services/needs/needs/rules/span.ts";
import { addDays, countyDay, countyTimeOfDay, weekdayOf, weekdays } from "#shared/values/time.ts";

const now = new Date("2026-03-02T01:00:00Z");
const weekly = (more = {}) => ({
  kind: "weekly" as const,
  day: "saturday" as const,
  from: "09:00",
  to: "11:00",
  start: "2026-03-01",
  end: "2026-03-31",
  ...more,
});
const once = (from: string, to: string) => ({ kind: "once" as const, from, to });

describe("the shifts of windows", () => {
  it("are each such weekday from the first to the last day, both included, in county time", () => {
    const window = fc.record({
      day: fc.constantFrom(...weekdays),
      begin: fc.integer({ min: -30, max: 60 }),
      days: fc.integer({ min: 0, max: 200 }),
    });
    fc.assert(
      fc.property(window, ({ day, begin, days }) => {
        const [start, end] = [addDays("2026-03-03", begin), addDays("2026-03-03", begin + days)];
        const wanted = Array.from({ length: days + 1 }, (_, at) => addDays(start, at)).filter(
          (date) => date >= "2026-03-03" && weekdayOf(date) === day,
        );
        if (wanted.length === 0) return;
        const late = new Date("2026-03-02T15:00:00Z");
        const spans = expandWindows([weekly({ day, start, end })], late);
        expect(spans.map(({ from }) => countyDay(new Date(from)))).toEqual(wanted);
        for (const { from, to } of spans)
          expect([countyTimeOfDay(new Date(from)), countyTimeOfDay(new Date(to))]).toEqual([
            "09:00",
            "11:00",
          ]);
      }),
    );
  });

  it("leave out the days that a series excepts, and no others", () => {
    const days = (except: string[]) =>
      expandWindows([weekly({ except })], now).map(({ from }) => countyDay(new Date(from)));
    const all = ["2026-03-07", "2026-03-14", "2026-03-21", "2026-03-28"];
    expect(days(["2026-03-14", "2026-03-28"])).toEqual(["2026-03-07", "2026-03-21"]);
    // Days that are none of the series, such as all holidays of a year, change nothing.
    expect(days(["2026-03-08", "2026-10-01"])).toEqual(all);
  });

  it("are each once, in order, those that have begun left out", () => {
    const twice = [
      weekly(),
      once("2026-03-07T01:00:00Z", "2026-03-07T03:00:00Z"),
      once("2026-03-05T01:00:00.500Z", "2026-03-05T03:00:00Z"),
      once("2026-03-02T01:00:00Z", "2026-03-02T03:00:00Z"),
    ];
    const spans = expandWindows(twice, now);
    expect(spans.map(({ from }) => from.slice(5, 10))).toEqual(["03-05", "03-07", "03-14", "03-21", "03-28"]);
    expect(spans[0]?.from).toBe("2026-03-05T01:00:00.000Z");
  });

  it("are in the order of their starts, then of their ends", () => {
    const [long, short, early] = [
      once("2026-03-07T01:00:00Z", "2026-03-07T03:00:00Z"),
      once("2026-03-07T01:00:00Z", "2026-03-07T02:00:00Z"),
      once("2026-03-06T01:00:00Z", "2026-03-06T09:00:00Z"),
    ];
    expect(expandWindows([long, short, early], now).map(({ to }) => to.slice(5, 13))).toEqual([
      "03-06T09",
      "03-07T02",
      "03-07T03",
    ]);
  });

  const tooFar = { code: "too-far-ahead", params: { months: 18 } };
  const hourly = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const from = Date.parse("2026-03-03T01:00:00Z") + at * 3_600_000;
      return once(new Date(from).toISOString(), new Date(from + 3_600_000).toISOString());
    });
  it.each<[string, string, { code: string; params?: object }, Parameters<typeof expandWindows>[0]]>([
    [
      "end before they begin",
      "/windows/0/end",
      { code: "ends-before-start" },
      [weekly({ end: "2026-02-28" })],
    ],
    ["end too far ahead", "/windows/0/end", tooFar, [weekly({ end: "2027-09-03" })]],
    [
      "last no time",
      "/windows/1/to",
      { code: "ends-before-start" },
      [weekly(), once("2026-03-09T09:00:00Z", "2026-03-09T09:00:00Z")],
    ],
    [
      "last more than a day",
      "/windows/1/to",
      { code: "lasts-too-long", params: { hours: 24 } },
      [weekly(), once("2026-03-09T09:00:00Z", "2026-03-10T09:01:00Z")],
    ],
    [
      "begin too far ahead",
      "/windows/0/from",
      tooFar,
      [once("2027-09-03T00:00:00Z", "2027-09-03T01:00:00Z")],
    ],
    [
      "are over",
      "/windows",
      { code: "no-coming-shift" },
      [once("2026-03-01T09:00:00Z", "2026-03-01T10:00:00Z")],
    ],
    [
      "are all left out",
      "/windows",
      { code: "no-coming-shift" },
      [weekly({ end: "2026-03-08", except: ["2026-03-07"] })],
    ],
    ["are more than 600", "/windows", { code: "too-many-shifts", params: { most: 600 } }, hourly(601)],
  ])("are refused where they %s", (_title, pointer, problem, windows) => {
    expect(() => expandWindows(windows, now)).toThrow(
      expect.objectContaining({ code: "invalid", members: { errors: [{ pointer, ...problem }] } }),
    );
  });

  it("are up to 600", () => {
    expect(expandWindows(hourly(600), now)).toHaveLength(600);
  });

  it("end on the next day where a weekly window ends no later than it begins", () => {
    const night = expandWindows([weekly({ from: "22:00", to: "06:00", end: "2026-03-07" })], now);
    expect(night).toEqual([{ from: "2026-03-07T14:00:00.000Z", to: "2026-03-07T22:00:00.000Z" }]);
    const wholeDay = expandWindows([weekly({ to: "09:00", end: "2026-03-07" })], now);
    expect(wholeDay).toEqual([{ from: "2026-03-07T01:00:00.000Z", to: "2026-03-08T01:00:00.000Z" }]);
  });

  it("last up to 24 hours", () => {
    expect(expandWindows([once("2026-03-09T09:00:00Z", "2026-03-10T09:00:00Z")], now)).toHaveLength(1);
  });

  it("reach exactly 18 months ahead", () => {
    expect(expandWindows([weekly({ end: "2027-09-02" })], now)).toHaveLength(78);
    expect(expandWindows([once("2027-09-02T01:00:00Z", "2027-09-02T02:00:00Z")], now)).toHaveLength(1);
  });

  it("are one where a weekly window begins and ends on that day", () => {
    expect(expandWindows([weekly({ start: "2026-03-07", end: "2026-03-07" })], now)).toHaveLength(1);
  });
});

describe("shifts after an edit", () => {
  const dayHour = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 20 }));
  const spans = fc
    .uniqueArray(dayHour, { selector: ([day, hour]) => `${day} ${hour}`, maxLength: 12 })
    .map((pairs) =>
      pairs.map(([day, hour]): Span => {
        const from = Date.parse("2026-03-03T16:00:00Z") + (day * 24 + hour) * 3_600_000;
        return { from: new Date(from).toISOString(), to: new Date(from + 3_600_000).toISOString() };
      }),
    );

  it("have the new times, ids of their own, and keep the id wherever the time is the same", () => {
    fc.assert(
      fc.property(spans, spans, (before, after) => {
        const old: Shift[] = before.map((span, at) => ({ ...span, shiftId: `old-${at}` }));
        const shifts = reshapeShifts(old, after, now, ({ from, to }) => `new-${from}-${to}`);
        expect(shifts.map(({ from }) => from)).toEqual(after.map(({ from }) => from).toSorted());
        expect(new Set(shifts.map(({ shiftId }) => shiftId)).size).toBe(shifts.length);
        for (const shift of shifts) {
          const same = old.find(({ from, to }) => from === shift.from && to === shift.to);
          if (same) expect(shift.shiftId).toBe(same.shiftId);
          const moved = old.find(({ shiftId }) => shiftId === shift.shiftId);
          if (moved) expect(countyDay(new Date(moved.from))).toBe(countyDay(new Date(shift.from)));
        }
      }),
    );
  });

  const hour = (day: number, begin: number) => ({
    from: `2026-03-0${day}T${String(begin).padStart(2, "0")}:00:00.000Z`,
    to: `2026-03-0${day}T${String(begin + 1).padStart(2, "0")}:00:00.000Z`,
  });

  it("move to the nearest new time of their day, not to the first", () => {
    const [morning, afternoon] = [
      { ...hour(7, 1), shiftId: "morning" },
      { ...hour(7, 6), shiftId: "afternoon" },
    ];
    const moved = hour(7, 7);
    expect(reshapeShifts([morning, afternoon], [moved], now, () => "new")).toEqual([
      { ...moved, shiftId: "afternoon" },
    ]);
    const both = reshapeShifts([morning, afternoon], [hour(7, 5), hour(7, 2), hour(8, 1)], now, () => "new");
    expect(both).toEqual([
      { ...hour(7, 2), shiftId: "morning" },
      { ...hour(7, 5), shiftId: "afternoon" },
      { ...hour(8, 1), shiftId: "new" },
    ]);
  });

  it("leave alone what has begun", () => {
    const begun = { shiftId: "begun", from: "2026-03-02T00:00:00.000Z", to: "2026-03-02T02:00:00.000Z" };
    expect(reshapeShifts([begun], [], now, () => "new")).toEqual([begun]);
    const beginsNow = { ...begun, from: now.toISOString() };
    expect(reshapeShifts([beginsNow], [hour(2, 3)], now, () => "new")).toEqual([
      beginsNow,
      { ...hour(2, 3), shiftId: "new" },
    ]);
  });
});
