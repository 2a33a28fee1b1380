import { describe, expect, it } from "vitest";
import type { BoardRow } from "#services/needs/needs/rows.ts";
import type { SignupShift } from "#services/needs/signups/rows.ts";
import { confirmAwaited } from "#services/needs/signups/rules/confirm.ts";
import type { Basis } from "#services/needs/signups/rules/judge-again.ts";
import { noGates } from "#test/support/gates.ts";
import { boardRow, needRow, position, shiftOn } from "#test/support/need-rows.ts";
import { booking, calendarRow, gateCard, signupRow, signupShift } from "#test/support/signup-rows.ts";

const change = { by: "person", at: "2026-03-02T01:00:00.000Z", correlationId: "cor_2" };
const confirmBy = "2026-03-02T05:00:00.000Z";
const promoted = signupShift({ status: "promoted", confirmBy });
const second = signupShift({ ...shiftOn(14), status: "to-confirm", confirmBy });
const confirmed = signupShift();
const newNotice = needRow({ riskNotice: { version: 2, text: "" } });

const confirm = (
  shifts: readonly SignupShift[] = [promoted],
  fields: Partial<Basis & { board: BoardRow | undefined }> = {},
  acceptedNotice?: number,
) =>
  confirmAwaited(
    {
      need: needRow(),
      position: position(),
      board: boardRow(),
      card: gateCard(),
      calendar: undefined,
      ...fields,
      signup: signupRow(shifts),
    },
    acceptedNotice,
    change,
  );
const problem = (code: string) => expect.objectContaining({ code });

describe("a place that awaits its volunteer", () => {
  it("is confirmed, promoted or moved, with all others of the signup", () => {
    const waits = signupShift({ ...shiftOn(21), status: "waitlisted" });
    expect(confirm([promoted, second, waits])).toEqual({
      ...signupRow([]),
      version: 4,
      change,
      shifts: [confirmed, signupShift(shiftOn(14)), waits],
    });
  });

  it("is to be completed where a gate before the shift is open", () => {
    const trained = position({ gates: { ...noGates, training: ["child-protection"] } });
    expect(confirm([promoted], { position: trained })?.shifts).toEqual([
      {
        ...confirmed,
        status: "to-complete",
        confirmBy: "2026-03-06T13:00:00.000Z",
        gates: ["training:child-protection"],
      },
    ]);
  });

  it("has to be there", () => {
    expect(() => confirm([confirmed])).toThrow(problem("not-promoted"));
    expect(() => confirm([signupShift({ status: "suspended", confirmBy })])).toThrow(problem("not-promoted"));
  });

  it.each<[string, Partial<SignupShift>]>([
    ["its time to confirm is over", { confirmBy: change.at }],
    ["it has begun", { from: change.at }],
  ])("cannot be confirmed once %s; the others can", (_title, fields) => {
    const late = signupShift({ ...promoted, ...fields });
    expect(() => confirm([late])).toThrow(problem("promotion-expired"));
    expect(confirm([late, second])?.shifts).toEqual([late, signupShift(shiftOn(14))]);
  });

  it("needs the risk notice that the need has now", () => {
    expect(() => confirm([promoted], { need: newNotice })).toThrow(problem("risk-notice"));
    expect(() => confirm([promoted], { need: newNotice }, 1)).toThrow(problem("risk-notice"));
    expect(confirm([promoted], { need: newNotice }, 2)).toMatchObject({
      riskNoticeVersion: 2,
      shifts: [confirmed],
    });
  });

  it.each<[string, Partial<Basis & { board: BoardRow | undefined }>]>([
    ["the need is cancelled", { need: needRow({ status: "cancelled" }) }],
    ["the position is gone", { position: undefined }],
    ["its board is gone", { board: undefined }],
    ["the volunteer has no card any more", { card: undefined }],
  ])("is closed where %s", (_title, fields) => {
    expect(() => confirm([promoted], fields)).toThrow(problem("closed"));
  });

  it("is refused with every reason against it, the others with it", () => {
    const calendar = calendarRow(booking());
    expect(() => confirm([promoted, second], { calendar })).toThrow(
      expect.objectContaining({
        code: "clash",
        members: { shifts: [{ shiftId: "shf_7", code: "clash" }] },
      }),
    );
  });

  it("does not stand in its own way, but another place of the signup does", () => {
    const own = booking({ needId: "need_1", signupId: "sgn_1", shiftId: "shf_7", holdsTime: false });
    expect(confirm([promoted], { calendar: calendarRow(own) })?.shifts).toEqual([confirmed]);
    expect(() => confirm([promoted], { calendar: calendarRow({ ...own, shiftId: "shf_9" }) })).toThrow(
      problem("already-signed-up"),
    );
  });

  it("is judged after the ones before it, whose time is taken then", () => {
    const atOnce = { ...second, from: promoted.from, to: promoted.to };
    expect(() => confirm([promoted, atOnce])).toThrow(problem("already-signed-up"));
    const sameWeek = { ...second, ...shiftOn(8), shiftId: "shf_14" };
    const card = gateCard({ weeklyCapMinutes: 239 });
    expect(() => confirm([promoted, sameWeek], { card })).toThrow(problem("over-cap"));
    expect(confirm([promoted, sameWeek], { card: gateCard({ weeklyCapMinutes: 240 }) })).toBeDefined();
  });
});
