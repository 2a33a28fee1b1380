import { describe, expect, it } from "vitest";
import {
  judgeShifts,
  openGates,
  requestedShifts,
  type Situation,
} from "#services/needs/signups/rules/judge-shifts.ts";
import type { Obstacle } from "#services/needs/signups/schemas.ts";
import type { ShiftStatus } from "#shared/eligibility/shift-states.ts";
import { noGates } from "#test/support/gates.ts";
import { shiftOn } from "#test/support/need-rows.ts";
import { booking, gateCard, signupShift } from "#test/support/signup-rows.ts";

const now = new Date("2026-03-02T01:00:00.000Z");
const [first, second] = [shiftOn(7), shiftOn(14)];
const all = ["shf_7", "shf_14"];

const needWith = (fields: Partial<Situation["need"]> = {}): Situation["need"] => ({
  needId: "need_1",
  status: "open",
  shifts: [first, second],
  ...fields,
});
const free = { free: 1, waiters: 0 };

/** An open need with a free place on both days, and an adult who may take them. */
const situationWith = (fields: Partial<Situation> = {}): Situation => ({
  need: needWith(),
  position: { skills: [], gates: noGates },
  board: { places: { shf_7: free, shf_14: free } },
  card: gateCard(),
  calendar: undefined,
  signup: undefined,
  ...fields,
});
const signupWith = (status: ShiftStatus) => ({ shifts: [signupShift({ status })] });
const adults = { skills: [], gates: { ...noGates, adult: true } };
const drivers = { skills: [], gates: { ...noGates, vehicle: true } };
const elsewhere = booking();
const inOtherPosition = booking({ needId: "need_1", shiftId: "shf_7" });
const codesOf = (situation: Situation, shiftIds = all) =>
  judgeShifts(situation, shiftIds, now).map(({ code }) => code);

describe("a shift", () => {
  it.each<[string, Partial<Situation>, Obstacle | undefined]>([
    ["can be taken", {}, undefined],
    ["is closed with its need", { need: needWith({ status: "closed" }) }, "closed"],
    ["does not exist", { need: needWith({ shifts: [second] }) }, "no-such-shift"],
    ["is held by this volunteer", { signup: signupWith("confirmed") }, "already-signed-up"],
    ["is waited for by this volunteer", { signup: signupWith("waitlisted") }, "already-signed-up"],
    ["can be taken again after a withdrawal", { signup: signupWith("withdrawn") }, undefined],
    ["can be taken after a proposal", { signup: signupWith("proposed") }, undefined],
    ["begins now", { need: needWith({ shifts: [{ ...first, from: now.toISOString() }] }) }, "too-late"],
    ["is past its deadline", { need: needWith({ signupDeadline: now.toISOString() }) }, "too-late"],
    ["is before its deadline", { need: needWith({ signupDeadline: second.from }) }, undefined],
    ["is for adults", { card: gateCard({ adultFrom: "2026-03-08" }), position: adults }, "too-young"],
    ["has a gate that fails", { position: drivers }, "not-qualified"],
    ["clashes with a booked one", { calendar: { booked: [elsewhere] } }, "clash"],
    [
      "does not clash with a place still to be confirmed",
      { calendar: { booked: [{ ...elsewhere, holdsTime: false }] } },
      undefined,
    ],
    ["is taken in another position", { calendar: { booked: [inOtherPosition] } }, "already-signed-up"],
    [
      "awaits confirmation in another position",
      { calendar: { booked: [{ ...inOtherPosition, holdsTime: false }] } },
      "already-signed-up",
    ],
    ["brings its week over the cap", { card: gateCard({ weeklyCapMinutes: 119 }) }, "over-cap"],
    ["fills its week to the cap", { card: gateCard({ weeklyCapMinutes: 120 }) }, undefined],
    ["is full", { board: { places: { shf_7: { free: 0, waiters: 0 } } } }, "full"],
    ["has a place for somebody who waits", { board: { places: { shf_7: { free: 1, waiters: 1 } } } }, "full"],
  ])("%s", (_title, situation, code) => {
    const [verdict] = judgeShifts(situationWith(situation), ["shf_7"], now);
    expect(verdict?.code).toBe(code);
  });

  it("is judged with its times, unless it does not exist or the need is closed", () => {
    const judged = judgeShifts(situationWith({ position: drivers }), ["shf_7", "shf_9"], now);
    expect(judged).toEqual([
      { shiftId: "shf_7", shift: first, code: "not-qualified", gates: ["vehicle"] },
      { shiftId: "shf_9", code: "no-such-shift" },
    ]);
    expect(judgeShifts(situationWith(), ["shf_14"], now)).toEqual([{ shiftId: "shf_14", shift: second }]);
    const full = { board: { places: {} } };
    expect(judgeShifts(situationWith(full), ["shf_7"], now)).toEqual([
      { shiftId: "shf_7", shift: first, code: "full" },
    ]);
    for (const [fields, code] of [
      [{ signup: signupWith("confirmed") }, "already-signed-up"],
      [{ need: needWith({ signupDeadline: now.toISOString() }) }, "too-late"],
    ] as const)
      expect(judgeShifts(situationWith(fields), ["shf_7"], now)).toEqual([
        { shiftId: "shf_7", shift: first, code },
      ]);
  });

  it("is judged by the gates of its own day", () => {
    const card = gateCard({ vehicle: true, adultFrom: "2026-03-10", hasGuardian: true });
    expect(codesOf(situationWith({ card, position: adults }))).toEqual(["too-young", undefined]);
  });
});

describe("shifts that are requested together", () => {
  const overlapping = {
    shiftId: "shf_late",
    from: "2026-03-07T02:00:00.000Z",
    to: "2026-03-07T04:00:00.000Z",
  };
  const need = needWith({ shifts: [first, overlapping] });
  const both = ["shf_7", "shf_late"];

  it("at the same time are one place: the first can be taken", () => {
    const board = { places: { shf_7: free, shf_late: free } };
    expect(codesOf(situationWith({ need, board }), both)).toEqual([undefined, "already-signed-up"]);
  });

  it("do not clash with one that cannot be taken", () => {
    const board = { places: { shf_7: { free: 0, waiters: 0 }, shf_late: free } };
    expect(codesOf(situationWith({ need, board }), both)).toEqual(["full", undefined]);
  });

  it("share the weekly cap", () => {
    const later = { shiftId: "shf_late", from: "2026-03-07T05:00:00.000Z", to: "2026-03-07T06:00:00.000Z" };
    const board = { places: { shf_7: free, shf_late: free } };
    const sameWeek = { need: needWith({ shifts: [first, later] }), board };
    expect(codesOf(situationWith({ ...sameWeek, card: gateCard({ weeklyCapMinutes: 180 }) }), both)).toEqual([
      undefined,
      undefined,
    ]);
    expect(codesOf(situationWith({ ...sameWeek, card: gateCard({ weeklyCapMinutes: 179 }) }), both)).toEqual([
      undefined,
      "over-cap",
    ]);
  });
});

describe("the shifts of a request", () => {
  it("are those named, by start time and once each, those that do not exist last", () => {
    expect(requestedShifts(situationWith(), ["shf_14", "shf_9", "shf_7", "shf_14"], now)).toEqual([
      "shf_7",
      "shf_14",
      "shf_9",
    ]);
    expect(requestedShifts(situationWith(), ["shf_14"], now)).toEqual(["shf_14"]);
  });

  it.each<[string, Partial<Situation>, Date, string[]]>([
    ["are all that are still to come", {}, new Date(first.from), ["shf_14"]],
    ["without those already held", { signup: signupWith("confirmed") }, now, ["shf_14"]],
    ["with those given up before", { signup: signupWith("withdrawn") }, now, all],
    [
      "are those already held where nothing else is to come, without those that have begun",
      { need: needWith({ shifts: [shiftOn(1), first] }), signup: signupWith("confirmed") },
      now,
      ["shf_7"],
    ],
    ["are all of the need where none is to come", {}, new Date("2026-03-20T01:00:00.000Z"), all],
  ])("%s", (_title, situation, at, expected) => {
    expect(requestedShifts(situationWith(situation), "all", at)).toEqual(expected);
  });
});

describe("a volunteer's card", () => {
  it("fails the gate `active` while the profile is paused", () => {
    const position = { skills: [], gates: noGates };
    expect(openGates(gateCard({ status: "paused" }), position, first, now).failed).toEqual(["active"]);
    expect(openGates(gateCard(), position, first, now)).toEqual({ failed: [], toComplete: [] });
  });

  it("has until 12 hours before the shift to complete a training", () => {
    const position = { skills: [], gates: { ...noGates, training: ["child-protection" as const] } };
    const training = ["training:child-protection"];
    const openAt = (at: string) => openGates(gateCard(), position, first, new Date(at));
    expect(openAt("2026-03-06T12:59:00.000Z")).toEqual({ failed: [], toComplete: training });
    expect(openAt("2026-03-06T13:00:00.000Z")).toEqual({ failed: training, toComplete: [] });
  });

  it("is judged by the county's day: a shift at seven in the morning in Beijing is still yesterday in UTC", () => {
    const card = gateCard({ adultFrom: "2026-03-07" });
    const early = { ...first, from: "2026-03-06T23:00:00.000Z" };
    expect(openGates(card, adults, early, now).failed).toEqual([]);
  });
});
