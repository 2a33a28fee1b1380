import { describe, expect, it } from "vitest";
import { feedShifts, isMeetingShown } from "#services/needs/calendar-feeds/rules/feed-shifts.ts";
import { type ShiftStatus, shiftStatuses } from "#shared/eligibility/shift-states.ts";
import { needRow } from "#test/support/need-rows.ts";
import { signupRow, signupShift } from "#test/support/signup-rows.ts";

const now = new Date("2026-03-10T01:00:00.000Z");
const at = (instant: string) => ({ by: "person", at: instant, correlationId: "c" });

describe("the shifts in a calendar", () => {
  it("are those held, with how sure they are, and those called off", () => {
    const shown = (status: ShiftStatus) =>
      feedShifts([signupRow([signupShift({ status })])], now).map((each) => each.status);
    expect(Object.fromEntries(shiftStatuses.map((status) => [status, shown(status)]))).toEqual({
      suspended: ["TENTATIVE"],
      "to-confirm": ["TENTATIVE"],
      promoted: [],
      "to-complete": ["TENTATIVE"],
      proposed: [],
      confirmed: ["CONFIRMED"],
      waitlisted: [],
      attended: ["CONFIRMED"],
      absent: ["CONFIRMED"],
      withdrawn: ["CANCELLED"],
      cancelled: ["CANCELLED"],
    });
  });

  it("stay for thirty days after they end, or after the last change of what was called off", () => {
    const held = [signupRow([signupShift({ to: "2026-02-08T01:00:00.000Z" })])];
    expect(feedShifts(held, now)).toHaveLength(1);
    expect(feedShifts(held, new Date("2026-03-10T01:00:00.001Z"))).toEqual([]);
    const gone = (changedAt: string) =>
      signupRow([signupShift({ status: "cancelled", to: "2026-01-01T01:00:00.000Z" })], {
        change: at(changedAt),
      });
    expect(feedShifts([gone("2026-02-08T01:00:00.000Z")], now)).toHaveLength(1);
    expect(feedShifts([gone("2026-02-08T00:59:59.999Z")], now)).toEqual([]);
  });

  it("leave out what was proposed and declined", () => {
    const declined = signupRow([signupShift({ status: "withdrawn" })], { riskNoticeVersion: undefined });
    expect(feedShifts([declined], now)).toEqual([]);
  });
});

describe("where people meet, in a calendar,", () => {
  const need = needRow({ place: { kind: "onsite", label: "三塘镇中学" } });
  const isShown = (more: Parameters<typeof signupShift>[0] = {}, changed: Partial<typeof need> = {}) => {
    const shift = signupShift({ to: "2026-03-14T03:00:00.000Z", ...more });
    return isMeetingShown(
      { signup: signupRow([shift]), shift, status: "CONFIRMED" },
      { ...need, ...changed },
      now,
    );
  };

  it("is there for a confirmed place of a need that stands", () => {
    expect(isShown()).toBe(true);
    expect(isShown({}, { status: "closed" })).toBe(true);
  });

  it("and not for another state, six hours after the shift, or for a need that is off or listed nowhere", () => {
    for (const status of ["to-complete", "to-confirm", "suspended", "cancelled"] as const)
      expect(isShown({ status })).toBe(false);
    expect(isShown({ to: "2026-03-09T19:00:00.001Z" })).toBe(true);
    expect(isShown({ to: "2026-03-09T19:00:00.000Z" })).toBe(false);
    expect(isShown({}, { status: "cancelled" })).toBe(false);
    expect(isShown({}, { listing: "never" })).toBe(false);
  });
});
