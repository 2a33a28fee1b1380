import { describe, expect, it } from "vitest";
import { type AskingState, dueAt, withLineAsked } from "#services/matching/offers/rules/asking.ts";
import { offerExpiry } from "#services/matching/offers/rules/expiry.ts";
import { byNearness, byScore } from "#services/matching/offers/rules/line.ts";
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
      [signup("pos_1", "confirmed"), signup("pos_1", "withdrawn"), signup("pos_2", "confirmed")],
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
  const order = (compare: (a: Match, b: Match) => number, ...matches: Match[]) =>
    matches.sort(compare).map(({ candidate }) => candidate.volunteerId);

  it("is the best; of equals who was never asked, then who was asked least lately", () => {
    const people = [match("a", 0.5, 1), match("b", 0.5, 1), match("c", 0.5, 9), match("d", 0.9, 9)];
    expect(order(byScore(askedAt), ...people)).toEqual(["d", "c", "b", "a"]);
  });

  it("on the day is the nearest", () => {
    const people = [match("a", 0.9, 3), match("b", 0.1, 3), match("c", 0.1, 1)];
    expect(order(byNearness(askedAt), ...people)).toEqual(["c", "b", "a"]);
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

  it("is over once the last has answered, and says which shifts are still short", () => {
    const now = county("02T09:00");
    const waiting = state({ open: [{ ...offer, answerBy: "2026-03-02" }] });
    expect(withLineAsked(waiting, ["shf_1"], now)).toEqual({ ...waiting, line: { ...line, owed: 0 } });
    expect(withLineAsked(state(), ["shf_1", "other"], now)).toEqual(
      state({ line: undefined, ended: { at: now.toISOString(), shiftIds: ["shf_1"] } }),
    );
    expect(withLineAsked(state(), [], now)).toEqual(state({ line: undefined }));
  });
});
