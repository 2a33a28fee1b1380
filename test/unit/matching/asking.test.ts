import { describe, expect, it } from "vitest";
import {
  type AskingState,
  dueAt,
  withFreed,
  withLine,
  withLineAsked,
  withOffer,
  withOneAsked,
  withoutOffer,
} from "#services/matching/offers/rules/asking.ts";
import { offerExpiry, restsSince } from "#services/matching/offers/rules/expiry.ts";
import { byNearness, byScore, isPassedOver } from "#services/matching/offers/rules/line.ts";
import { freePlaces, mostOpenOffers, withRoom } from "#services/matching/offers/rules/room.ts";
import type { Match } from "#shared/ranking/score/match.ts";

const county = (time: string) => new Date(`2026-03-${time}:00+08:00`);
const from = (time: string) => ({ shiftId: "shf_1", from: county(time).toISOString() });

describe("an offer is to be answered", () => {
  it.each([
    ["within twelve hours of the day", "02T09:00", "07T09:00", "02T21:00"],
    ["the nights not counted", "02T18:00", "07T09:00", "03T16:00"],
    ["asked at night from eight on", "02T23:00", "07T09:00", "03T20:00"],
    ["until the shift begins", "06T20:00", "07T09:00", "07T09:00"],
    ["within thirty minutes where the shift is today", "07T06:00", "07T09:00", "07T06:30"],
    ["and never after it began", "07T08:50", "07T09:00", "07T09:00"],
  ])("%s", (_title, now, shift, until) => {
    expect(offerExpiry(county(now), [from("20T09:00"), from(shift)])).toBe(county(until).toISOString());
  });
});

describe("more people are asked than places are free", () => {
  it.each([
    [0, 0],
    [1, 2],
    [5, 6],
    [9, 10],
    [10, 12],
    [34, 40],
  ])("for %i at most %i at a time", (free, most) => {
    expect(mostOpenOffers(free, false)).toBe(most);
  });

  it("and three for one place of today", () => {
    expect([0, 1, 5, 15].map((free) => mostOpenOffers(free, true))).toEqual([0, 3, 7, 18]);
  });

  it("counted for each shift, less whoever holds or awaits a place", () => {
    const signup = (positionId: string, status: "confirmed" | "waitlisted" | "withdrawn") => ({
      positionId,
      shifts: [{ shiftId: "a", status }],
    });
    const free = freePlaces(
      { positionId: "pos_1", headcount: 2 },
      ["a", "b"],
      [
        signup("pos_1", "confirmed"),
        signup("pos_1", "withdrawn"),
        signup("pos_2", "confirmed"),
        { positionId: "pos_1", shifts: [{ shiftId: "over", status: "confirmed" }] },
      ],
    );
    expect([...free]).toEqual([
      ["a", 1],
      ["b", 2],
    ]);
    expect(
      freePlaces(
        { positionId: "pos_1", headcount: 1 },
        ["a"],
        [signup("pos_1", "confirmed"), signup("pos_1", "waitlisted")],
      ).get("a"),
    ).toBe(0);
    const shifts = ["a", "b"].map((shiftId) => ({ ...from("07T09:00"), shiftId }));
    const open = [{ shiftIds: ["a", "b"] }, { shiftIds: ["a"] }];
    const room = withRoom(shifts, free, open, county("02T09:00"));
    expect(room.map(({ shiftId }) => shiftId)).toEqual(["b"]);
  });

  it("and nobody more once a hundred are asked for a position", () => {
    const openOf = (length: number) => Array.from({ length }, () => ({ shiftIds: ["other"] }));
    const shift = from("07T09:00");
    const roomBeside = (offers: number) =>
      withRoom([shift], new Map([["shf_1", 1]]), openOf(offers), county("02T09:00"));
    expect([roomBeside(99), roomBeside(100)]).toEqual([[shift], []]);
  });
});

describe("who is asked first", () => {
  const match = (volunteerId: string, score: number, km: number): Match =>
    ({
      score,
      candidate: { volunteerId },
      fit: { km },
      prepared: { need: { needId: "n" } },
    }) as unknown as Match;
  const askedAt = new Map([
    ["a", "2026-02-01"],
    ["b", "2026-01-01"],
  ]);
  /** In this order, however they stood before. */
  const expectOrder = (compare: (a: Match, b: Match) => number, ...people: Match[]) => {
    const volunteers = (matches: Match[]) => matches.map(({ candidate }) => candidate.volunteerId);
    expect(volunteers(people.toSorted(compare))).toEqual(volunteers(people));
    expect(volunteers(people.toReversed().sort(compare))).toEqual(volunteers(people));
  };

  it("is the best; of equals who was never asked, then who was asked least lately", () => {
    expectOrder(
      byScore(askedAt),
      match("d", 0.9, 9),
      match("c", 0.5, 9),
      match("b", 0.5, 1),
      match("a", 0.5, 1),
    );
  });

  it("on the day is the nearest", () => {
    expectOrder(byNearness(askedAt), match("c", 0.1, 1), match("b", 0.1, 3), match("a", 0.9, 3));
  });

  it("of equals that were never asked is the one of the better rank", () => {
    expectOrder(byScore(askedAt), match("x", 0.5, 2), match("y", 0.5, 2));
    expectOrder(byNearness(askedAt), match("y", 0.9, 2), match("x", 0.5, 2));
  });

  it("is nobody who was asked for this position before, or within three days for any", () => {
    const now = county("05T09:00");
    const asked = (time: string) => new Map([["v", county(time).toISOString()]]);
    const passed = (at: ReadonlyMap<string, string>, ...here: string[]) =>
      isPassedOver("v", at, restsSince(now), new Set(here));
    expect(restsSince(now)).toBe(county("02T09:00").toISOString());
    expect([passed(new Map()), passed(new Map(), "v"), passed(new Map(), "other")]).toEqual([
      false,
      true,
      false,
    ]);
    expect([passed(asked("02T09:00")), passed(asked("02T09:01"))]).toEqual([false, true]);
  });
});

describe("an asking of the best", () => {
  const offer = { offerId: "o", volunteerId: "v", shiftIds: ["shf_1"], inLine: true };
  const line = { by: "per_1", shifts: [from("07T09:00")], owed: 1 };
  const state = (more: Partial<AskingState> = {}): AskingState => ({
    open: [],
    line,
    freed: [],
    ended: undefined,
    ...more,
  });

  it("goes on at once by day, and at eight by night, but for a shift of today", () => {
    expect(dueAt(state(), county("02T09:00"))).toBe(county("02T09:00").toISOString());
    expect(dueAt(state(), county("02T23:00"))).toBe(county("03T08:00").toISOString());
    expect(dueAt(state(), county("07T06:00"))).toBe(county("07T06:00").toISOString());
    expect(dueAt(state({ freed: [{ ...from("07T09:00"), owed: 3 }] }), county("02T23:00"))).toBe(
      county("02T23:00").toISOString(),
    );
  });

  it("waits for whoever is asked, and a minute more for an answer of the last second", () => {
    const open = [{ ...offer, answerBy: county("02T21:00").toISOString() }];
    expect(dueAt(state({ open, line: { ...line, owed: 0 } }), county("02T09:00"))).toBe(
      county("02T21:01").toISOString(),
    );
    expect(
      dueAt({ open: [], line: undefined, freed: [], ended: undefined }, county("02T09:00")),
    ).toBeUndefined();
  });

  it("asks another beside those who have time to answer, and waits for offers of the line alone", () => {
    const now = county("02T09:00");
    const open = (inLine: boolean) => [{ ...offer, inLine, answerBy: county("02T21:00").toISOString() }];
    const owes = (owed: number) => ({ line: { ...line, owed } });
    expect(dueAt(state({ open: open(true), ...owes(1) }), now)).toBe(now.toISOString());
    expect(dueAt(state({ open: open(false), ...owes(0) }), now)).toBe(now.toISOString());
    expect(dueAt(state(owes(0)), now)).toBe(now.toISOString());
    const days = [from("20T09:00"), from("07T09:00")];
    expect(dueAt(state({ line: { ...line, shifts: days } }), county("07T06:00"))).toBe(
      county("07T06:00").toISOString(),
    );
  });

  it("counts whom it owes: one fewer with each that is asked, one more where somebody of the line says no", () => {
    const answerBy = "2026-03-02T13:00:00.000Z";
    const [one, other] = [
      { ...offer, answerBy },
      { ...offer, offerId: "p", inLine: false, answerBy },
    ];
    const both = withOffer(withOffer(state(), one), other);
    expect(both).toEqual(state({ open: [one, other] }));
    expect(withOneAsked(both, undefined)).toEqual({ ...both, line: { ...line, owed: 0 } });
    expect(withoutOffer(both, "o", true)).toEqual(state({ open: [other], line: { ...line, owed: 2 } }));
    expect(withoutOffer(both, "o", false)).toEqual(state({ open: [other] }));
    expect(withoutOffer(both, "p", true)).toEqual(state({ open: [one] }));
    expect(withoutOffer(both, "unknown", true)).toBe(both);
    const alone = state({ line: undefined, open: [one] });
    expect(withOneAsked(alone, undefined)).toBe(alone);
    expect(withoutOffer(alone, "o", true)).toStrictEqual(state({ line: undefined }));
  });

  it("takes up each shift once, at the word of who asked last, and forgets how an earlier one ended", () => {
    const ended = { at: "2026-03-01T01:00:00.000Z", shiftIds: ["shf_1"] };
    const later = { ...from("14T09:00"), shiftId: "shf_2" };
    const begun = withLine(state({ line: undefined, ended }), "per_2", [later]);
    expect(begun).toEqual(state({ line: { by: "per_2", owed: 0, shifts: [later] } }));
    expect(withLine(state(), "per_2", [...line.shifts, later])).toEqual(
      state({ line: { by: "per_2", owed: 1, shifts: [...line.shifts, later] } }),
    );
  });

  it("asks three for each place that became free today, counted anew where it becomes free again", () => {
    const [first, second] = [from("07T09:00"), { ...from("07T14:00"), shiftId: "shf_2" }];
    const freed = withFreed(state(), [first, second]);
    expect(freed).toEqual(
      state({
        freed: [
          { ...first, owed: 3 },
          { ...second, owed: 3 },
        ],
      }),
    );
    const asked = withOneAsked(withOneAsked(freed, "shf_1"), "shf_1");
    expect(asked.freed.map(({ owed }) => owed)).toEqual([1, 3]);
    expect(asked.line).toEqual(line);
    expect(withOneAsked(asked, "shf_1").freed).toEqual([{ ...second, owed: 3 }]);
    expect(withFreed(asked, [first]).freed).toEqual([
      { ...second, owed: 3 },
      { ...first, owed: 3 },
    ]);
  });

  it("is over once the last has answered, and says which shifts are still short", () => {
    const now = county("02T09:00");
    const waiting = state({ open: [{ ...offer, answerBy: "2026-03-02" }] });
    expect(withLineAsked(waiting, ["shf_1"], now)).toEqual({ ...waiting, line: { ...line, owed: 0 } });
    expect(withLineAsked(state(), ["shf_1", "other"], now)).toEqual(
      state({ line: undefined, ended: { at: now.toISOString(), shiftIds: ["shf_1"] } }),
    );
    expect(withLineAsked(state(), [], now)).toEqual(state({ line: undefined }));
    const none = state({ line: undefined, open: waiting.open });
    expect(withLineAsked(none, ["shf_1"], now)).toBe(none);
  });
});
