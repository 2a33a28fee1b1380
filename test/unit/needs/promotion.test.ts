import { describe, expect, it } from "vitest";
import type { BoardRow } from "#services/needs/needs/rows.ts";
import type { SignupShift } from "#services/needs/signups/rows.ts";
import type { Basis } from "#services/needs/signups/rules/judge-again.ts";
import {
  nextInLine,
  overdueWhy,
  promote,
  turnWhy,
  withdrawOverdue,
} from "#services/needs/signups/rules/promotion.ts";
import { noGates } from "#test/support/gates.ts";
import { boardRow, needRow, position, shiftOn } from "#test/support/need-rows.ts";
import { booking, calendarRow, gateCard, signupRow, signupShift } from "#test/support/signup-rows.ts";

const change = { by: "system", at: "2026-03-02T01:00:00.000Z", correlationId: "cor_2" };

describe("the next in line", () => {
  const waiting = (signupId: string, waits: Record<string, string>) => ({ signupId, waits });

  it("is for each shift who has waited longest for it", () => {
    const waiters = [
      waiting("sgn_late", { shf_7: "2026-03-02", shf_14: "2026-03-01" }),
      waiting("sgn_early", { shf_7: "2026-03-01", shf_14: "2026-03-02" }),
    ];
    expect(nextInLine(waiters, ["shf_7", "shf_14"])).toEqual(
      new Map([
        ["sgn_early", ["shf_7"]],
        ["sgn_late", ["shf_14"]],
      ]),
    );
  });

  it("is one and the same where two came at once, in whatever order they are read", () => {
    const [a, b] = [waiting("sgn_a", { shf_7: "2026-03-01" }), waiting("sgn_b", { shf_7: "2026-03-01" })];
    for (const waiters of [
      [a, b],
      [b, a],
    ])
      expect(nextInLine(waiters, ["shf_7"])).toEqual(new Map([["sgn_a", ["shf_7"]]]));
  });

  it("can be so for several shifts, and is nobody for a shift that nobody waits for", () => {
    const waiters = [waiting("sgn_a", { shf_7: "2026-03-01", shf_14: "2026-03-01" })];
    expect(nextInLine(waiters, ["shf_7", "shf_14", "shf_21"])).toEqual(
      new Map([["sgn_a", ["shf_7", "shf_14"]]]),
    );
  });
});

describe("a promotion", () => {
  const waits = signupShift({ status: "waitlisted" });
  const promoted = { ...waits, status: "promoted", confirmBy: "2026-03-02T05:00:00.000Z" };
  const withdrawn = { ...waits, status: "withdrawn" };
  const onePlace = { free: 1, waiters: 1 };
  const board = boardRow({ places: { shf_7: onePlace, shf_14: onePlace } });
  const drivers = position({ gates: { ...noGates, vehicle: true } });

  const promotedOf = (
    fields: Partial<Basis & { board: BoardRow | undefined }> = {},
    shifts: readonly SignupShift[] = [waits],
    shiftIds = ["shf_7"],
  ) =>
    promote(
      {
        need: needRow(),
        position: position(),
        board,
        card: gateCard(),
        calendar: undefined,
        signup: signupRow(shifts),
        ...fields,
      },
      shiftIds,
      change,
    );

  it("gives the place to the next in line, who has four waking hours to confirm", () => {
    expect(promotedOf()).toEqual({
      ...signupRow([]),
      version: 4,
      change,
      shifts: [promoted],
      due: "confirm",
      confirmBy: "2026-03-02T05:00:00.000Z",
    });
  });

  it("is for the shifts whose turn it is, and only while they have a place", () => {
    const second = signupShift({ ...shiftOn(14), status: "waitlisted" });
    expect(promotedOf({}, [waits, second])?.shifts).toEqual([promoted, second]);
    expect(promotedOf({}, [waits], ["shf_14"])).toBeUndefined();
    expect(promotedOf({ board: boardRow() })).toBeUndefined();
  });

  it("is not for a place that is held or given up already", () => {
    for (const status of ["confirmed", "promoted", "withdrawn"] as const)
      expect(promotedOf({}, [signupShift({ status })])).toBeUndefined();
  });

  it.each<[string, Partial<Basis>, string[]?]>([
    ["fails a gate", { position: drivers }, ["vehicle"]],
    ["has no card any more", { card: undefined }],
    [
      "has the place in another position",
      { calendar: calendarRow(booking({ needId: "need_1", holdsTime: false })) },
    ],
  ])("passes over a volunteer who %s, and drops them, naming the gates", (_title, fields, gates) => {
    expect(promotedOf(fields)?.shifts).toEqual([gates ? { ...withdrawn, gates } : withdrawn]);
  });

  it("leaves it to the volunteer to choose where the time is taken by something else", () => {
    expect(promotedOf({ calendar: calendarRow(booking()) })?.shifts).toEqual([promoted]);
    const trained = position({ gates: { ...noGates, training: ["child-protection"] } });
    expect(promotedOf({ position: trained })?.shifts).toEqual([promoted]);
  });

  it("is none where the signup, the position or its board is gone", () => {
    expect(promotedOf({ signup: undefined })).toBeUndefined();
    expect(promotedOf({ position: undefined })).toBeUndefined();
    expect(promotedOf({ board: undefined })).toBeUndefined();
  });
});

it("says why a place or a turn is gone in words that rows have stored", () => {
  expect([turnWhy, overdueWhy]).toEqual(["next in line", "not acted on in time"]);
});

describe("places on which the volunteer did not act", () => {
  const until = (confirmBy: string, status: SignupShift["status"] = "promoted") =>
    signupShift({ status, confirmBy });

  it("are withdrawn when the time is over, at the very moment", () => {
    for (const status of ["promoted", "to-confirm", "to-complete", "suspended"] as const)
      expect(withdrawOverdue(signupRow([until(change.at, status)]), change)?.shifts).toEqual([
        signupShift({ status: "withdrawn" }),
      ]);
    const incomplete = { ...until(change.at, "to-complete"), gates: ["insurance"] };
    const kept = { ...until("2026-03-02T01:00:00.001Z"), shiftId: "shf_14" };
    expect(withdrawOverdue(signupRow([incomplete, kept]), change)?.shifts).toEqual([
      signupShift({ status: "withdrawn", gates: ["insurance"] }),
      kept,
    ]);
  });

  it("are kept before that, and where there is no such time", () => {
    expect(withdrawOverdue(signupRow([until("2026-03-02T01:00:00.001Z")]), change)).toBeUndefined();
    expect(withdrawOverdue(signupRow([until(change.at, "confirmed")]), change)).toBeUndefined();
    expect(withdrawOverdue(signupRow([signupShift({ status: "promoted" })]), change)).toBeUndefined();
  });
});
