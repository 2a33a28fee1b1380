import { describe, expect, it } from "vitest";
import type { SignupRow, SignupShift } from "#services/needs/signups/rows.ts";
import { type Basis, judgeAgain } from "#services/needs/signups/rules/judge-again.ts";
import type { Gates } from "#shared/eligibility/gates.ts";
import { noGates } from "#test/support/gates.ts";
import { needRow, position, shiftOn } from "#test/support/need-rows.ts";
import { booking, calendarRow, gateCard, signupRow, signupShift } from "#test/support/signup-rows.ts";

/** Monday at nine in the county, five days before the first shift. */
const change = { by: "worker", at: "2026-03-02T01:00:00.000Z", correlationId: "cor_2" };
const inFourHours = "2026-03-02T05:00:00.000Z";
const inADay = "2026-03-03T01:00:00.000Z";
const theEveningBefore = "2026-03-06T13:00:00.000Z";
const running = "2026-03-04T04:00:00.000Z";

const confirmed = signupShift();
const asking = (gates: Partial<Gates>) => position({ gates: { ...noGates, ...gates } });
const drivers = asking({ vehicle: true });
const trained = asking({ training: ["child-protection"] });
/** The first shift in the afternoon, 13 to 15 in the county. */
const afternoon = { from: "2026-03-07T05:00:00.000Z", to: "2026-03-07T07:00:00.000Z" };
const moved = needRow({ shifts: [{ ...shiftOn(7), ...afternoon }, shiftOn(14)] });
const newNotice = needRow({ riskNotice: { version: 2, text: "" } });
const mine = booking({ needId: "need_1", signupId: "sgn_1", shiftId: "shf_7" });

const judge = (shifts: readonly SignupShift[], fields: Partial<Basis> = {}): SignupRow | undefined =>
  judgeAgain(
    {
      need: needRow(),
      position: position(),
      card: gateCard(),
      calendar: undefined,
      signup: signupRow(shifts),
      ...fields,
    },
    change,
  );
/** The first shift of a signup for it alone, judged again. */
const judged = (shift: SignupShift, fields: Partial<Basis> = {}) => judge([shift], fields)?.shifts[0];

describe("a place that is restored", () => {
  it("takes no time that another of the same signup has already, earlier though it is", () => {
    const need = needRow({ shifts: [shiftOn(7), shiftOn(8)] });
    const suspended = signupShift({ status: "suspended", confirmBy: inADay, gates: ["vehicle"] });
    const held = signupShift(shiftOn(8));
    const card = gateCard({ weeklyCapMinutes: 120 });
    expect(judge([suspended, held], { need, card })?.shifts).toMatchObject([
      { status: "to-confirm", confirmBy: inFourHours },
      { status: "confirmed" },
    ]);
    const wide = gateCard({ weeklyCapMinutes: 240 });
    expect(judge([suspended, held], { need, card: wide })?.shifts).toMatchObject([
      { status: "confirmed" },
      { status: "confirmed" },
    ]);
  });
});

describe("a signup", () => {
  it("stays where nothing changes for it, and is nothing where there is none", () => {
    const shifts = [confirmed, signupShift({ ...shiftOn(14), status: "waitlisted" })];
    expect(judge(shifts)).toBeUndefined();
    expect(judge(shifts, { signup: undefined })).toBeUndefined();
  });

  it("is one version on where something does, and knows the place of the need", () => {
    const need = { ...newNotice, placeVersion: 7 };
    const second = signupShift({ ...shiftOn(14), status: "waitlisted" });
    expect(judge([confirmed, second], { need })).toEqual({
      ...signupRow([]),
      version: 4,
      change,
      placeVersion: 7,
      shifts: [{ ...confirmed, status: "to-confirm", confirmBy: theEveningBefore }, second],
      due: "confirm",
      confirmBy: theEveningBefore,
    });
  });

  it("knows a new place without any other change, unless all of it is over", () => {
    const need = needRow({ placeVersion: 7 });
    expect(judge([confirmed], { need })).toMatchObject({ placeVersion: 7, shifts: [confirmed] });
    expect(judge([signupShift({ status: "withdrawn" })], { need })).toBeUndefined();
    expect(judge([signupShift(shiftOn(1))], { need })).toBeUndefined();
  });

  it("keeps what has begun or ended, whatever changes", () => {
    const begun = signupShift({ ...shiftOn(2), status: "confirmed" });
    const over = signupShift({ ...shiftOn(14), status: "withdrawn" });
    const shifts = [begun, confirmed, over];
    expect(judge(shifts, { need: needRow({ status: "cancelled" }) })?.shifts).toEqual([
      begun,
      { ...confirmed, status: "cancelled" },
      over,
    ]);
  });
});

describe("a coming shift is cancelled", () => {
  it("with its need, or if the need no longer has it, waited for or not", () => {
    const waiting = signupShift({ status: "waitlisted" });
    for (const shift of [confirmed, waiting])
      for (const need of [needRow({ status: "cancelled" }), needRow({ shifts: [shiftOn(14)] })])
        expect(judged(shift, { need })).toEqual({ ...shift, status: "cancelled" });
  });
});

describe("a held place", () => {
  it("is suspended for a day when a gate fails, and says which", () => {
    const suspended = { ...confirmed, status: "suspended", confirmBy: inADay, gates: ["vehicle"] };
    expect(judged(confirmed, { position: drivers })).toEqual(suspended);
    expect(judged(confirmed, { card: gateCard({ status: "paused" }) })).toEqual({
      ...suspended,
      gates: ["active"],
    });
  });

  it("keeps the clock of its suspension while another gate fails, unless its time moved", () => {
    const suspended = signupShift({ status: "suspended", confirmBy: running, gates: ["insurance"] });
    expect(judged(suspended, { position: drivers })).toEqual({ ...suspended, gates: ["vehicle"] });
    expect(judged(suspended, { position: drivers, need: moved })).toEqual({
      ...suspended,
      ...afternoon,
      confirmBy: inADay,
      gates: ["vehicle"],
    });
  });

  it("is confirmed again once no gate fails", () => {
    const suspended = signupShift({ status: "suspended", confirmBy: running, gates: ["vehicle"] });
    expect(judged(suspended)).toEqual(confirmed);
  });

  it("is to be completed where something has to be done before the shift, and confirmed once it is", () => {
    const toComplete = {
      ...confirmed,
      status: "to-complete" as const,
      confirmBy: theEveningBefore,
      gates: ["training:child-protection"],
    };
    expect(judged(confirmed, { position: trained })).toEqual(toComplete);
    expect(judged(toComplete)).toEqual(confirmed);
  });

  it("takes its new time, if nothing is against it", () => {
    expect(judged(confirmed, { need: moved })).toEqual({ ...confirmed, ...afternoon });
    const shorter = { ...shiftOn(7), to: "2026-03-07T02:00:00.000Z" };
    expect(judged(confirmed, { need: needRow({ shifts: [shorter] }) })).toEqual({ ...confirmed, ...shorter });
    const earlier = { ...shiftOn(7), from: "2026-03-07T00:00:00.000Z" };
    expect(judged(confirmed, { need: needRow({ shifts: [earlier] }) })).toEqual({ ...confirmed, ...earlier });
  });

  it.each<[string, Partial<Basis>]>([
    ["clashes with another one", { calendar: calendarRow(booking(afternoon)) }],
    [
      "is that of the volunteer's place in another position",
      { calendar: calendarRow(booking({ ...afternoon, needId: "need_1", holdsTime: false })) },
    ],
    ["breaks the cap of its week", { card: gateCard({ weeklyCapMinutes: 119 }) }],
  ])("is to be confirmed within four hours where its new time %s", (_title, fields) => {
    const toConfirm = { ...confirmed, ...afternoon, status: "to-confirm", confirmBy: inFourHours };
    expect(judged(confirmed, { need: moved, ...fields })).toEqual(toConfirm);
  });

  it("stays where its time did not move, whatever else is at that time", () => {
    const calendar = calendarRow(mine, booking());
    expect(judged(confirmed, { calendar, card: gateCard({ weeklyCapMinutes: 0 }) })).toBeUndefined();
  });

  it("does not stand in its own way", () => {
    const half = { from: "2026-03-07T02:00:00.000Z", to: "2026-03-07T04:00:00.000Z" };
    const need = needRow({ shifts: [{ ...shiftOn(7), ...half }] });
    expect(judged(confirmed, { need, calendar: calendarRow(mine) })).toEqual({ ...confirmed, ...half });
  });

  it("that took no time has to be confirmed where the time is taken by now", () => {
    const suspended = signupShift({ status: "suspended", confirmBy: running, gates: ["vehicle"] });
    expect(judged(suspended, { calendar: calendarRow(booking()) })).toEqual({
      ...confirmed,
      status: "to-confirm",
      confirmBy: inFourHours,
    });
  });

  it("that is to be confirmed stays so, with its clock, until its time moves to one that fits", () => {
    const toConfirm = signupShift({ status: "to-confirm", confirmBy: running });
    expect(judged(toConfirm)).toBeUndefined();
    expect(judged(toConfirm, { need: newNotice })).toBeUndefined();
    expect(judged(toConfirm, { need: moved })).toEqual({ ...confirmed, ...afternoon });
    expect(judged(toConfirm, { need: moved, calendar: calendarRow(booking(afternoon)) })).toEqual({
      ...toConfirm,
      ...afternoon,
      confirmBy: inFourHours,
    });
  });

  it("is to be confirmed where the risk notice changed: until the evening before", () => {
    const toConfirm = { ...confirmed, status: "to-confirm", confirmBy: theEveningBefore };
    expect(judged(confirmed, { need: newNotice })).toEqual(toConfirm);
    expect(judged(confirmed, { need: newNotice, position: trained })).toEqual(toConfirm);
  });

  it("stays where the need no longer has the position, or the volunteer no card", () => {
    expect(judged(confirmed, { position: undefined, need: newNotice })).toBeUndefined();
    expect(judged(confirmed, { card: undefined, need: newNotice })).toBeUndefined();
  });
});

describe("places of one signup", () => {
  const second = signupShift(shiftOn(14));
  const toConfirm = (shift: SignupShift, span: object) => ({
    ...shift,
    ...span,
    status: "to-confirm",
    confirmBy: inFourHours,
  });

  it("that move to one time are judged in the order of their new times: the first is kept", () => {
    const later = { from: "2026-03-07T06:00:00.000Z", to: "2026-03-07T08:00:00.000Z" };
    const need = needRow({
      shifts: [
        { ...shiftOn(7), ...later },
        { ...shiftOn(14), ...afternoon },
      ],
    });
    expect(judge([confirmed, second], { need })?.shifts).toEqual([
      { ...second, ...afternoon },
      toConfirm(confirmed, later),
    ]);
  });

  it("leave the time of one that is suspended to the others", () => {
    const night = { from: "2026-03-07T15:00:00.000Z", to: "2026-03-07T17:00:00.000Z" };
    const nextDay = { from: "2026-03-07T16:00:00.000Z", to: "2026-03-07T18:00:00.000Z" };
    const need = needRow({
      shifts: [
        { ...shiftOn(7), ...night },
        { ...shiftOn(14), ...nextDay },
      ],
    });
    const card = gateCard({ adultFrom: "2026-03-08", hasGuardian: true });
    expect(judge([confirmed, second], { need, card, position: asking({ adult: true }) })?.shifts).toEqual([
      { ...confirmed, ...night, status: "suspended", confirmBy: inADay, gates: ["age"] },
      { ...second, ...nextDay },
    ]);
  });

  it("are cancelled one by one, before the rest is judged", () => {
    const need = needRow({ shifts: [{ ...shiftOn(14), ...afternoon }] });
    expect(judge([confirmed, second], { need })?.shifts).toEqual([
      { ...confirmed, status: "cancelled" },
      { ...second, ...afternoon },
    ]);
  });
});

describe("a place that is not held yet", () => {
  it("gets a new clock where its time moved, and keeps the old one where it did not", () => {
    const promoted = signupShift({ status: "promoted", confirmBy: running });
    expect(judged(promoted, { need: moved })).toEqual({ ...promoted, ...afternoon, confirmBy: inFourHours });
    expect(judged(promoted, { need: newNotice, position: drivers })).toBeUndefined();
  });

  it("has no clock on the wait-list, or as a proposal", () => {
    for (const status of ["waitlisted", "proposed"] as const)
      expect(judged(signupShift({ status }), { need: moved })).toStrictEqual(
        signupShift({ status, ...afternoon }),
      );
  });
});
