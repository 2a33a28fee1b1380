import { describe, expect, it } from "vitest";
import { isActive, nextStatuses, statusOf } from "#services/needs/signups/rules/shift-states.ts";
import { isLive, type ShiftStatus, shiftStates, shiftStatuses } from "#shared/eligibility/shift-states.ts";

describe("a shift of a signup", () => {
  it.each<[string, ShiftStatus, ShiftStatus[]]>([
    ["waits until it is promoted or given up", "waitlisted", ["promoted", "withdrawn", "cancelled"]],
    [
      "is confirmed, waits or ends after a proposal",
      "proposed",
      ["confirmed", "waitlisted", "withdrawn", "cancelled"],
    ],
    ["is confirmed or ends after a promotion", "promoted", ["confirmed", "withdrawn", "cancelled"]],
    [
      "is attended or missed, or ends, once confirmed",
      "confirmed",
      ["attended", "absent", "withdrawn", "cancelled"],
    ],
    ["can be corrected after it was attended", "attended", ["attended", "absent"]],
    ["can be corrected after it was missed", "absent", ["attended", "absent"]],
    ["can be taken again after a withdrawal", "withdrawn", ["confirmed", "waitlisted"]],
    ["can be taken again after a cancellation", "cancelled", ["confirmed", "waitlisted"]],
  ])("%s", (_title, status, next) => {
    expect(nextStatuses[status]).toEqual(next);
  });

  it("takes the volunteer's time from the confirmation on", () => {
    const taken = shiftStatuses.filter((status) => shiftStates[status].holdsTime);
    expect(taken).toEqual(["confirmed", "attended", "absent"]);
  });

  it("is live while a place is taken or waited for, and active while a proposal can be declined too", () => {
    const live = ["promoted", "confirmed", "waitlisted", "attended", "absent"];
    expect(shiftStatuses.filter(isLive)).toEqual(live);
    expect(shiftStatuses.filter(isActive).toSorted()).toEqual([...live, "proposed"].toSorted());
  });
});

describe("a signup has the status", () => {
  it.each<[string, ShiftStatus[], ShiftStatus]>([
    ["of its only shift", ["attended"], "attended"],
    [
      "that asks somebody to act, before those that do not",
      ["confirmed", "waitlisted", "promoted"],
      "promoted",
    ],
    ["of a shift to come, before those that are over", ["withdrawn", "attended", "waitlisted"], "waitlisted"],
    ["withdrawn where no shift is left", [], "withdrawn"],
  ])("%s", (_title, statuses, status) => {
    expect(statusOf(statuses.map((one) => ({ status: one })))).toBe(status);
  });
});
