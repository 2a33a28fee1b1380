import { describe, expect, it } from "vitest";
import { isActive, isTimed, nextStatuses, statusOf } from "#services/needs/signups/rules/shift-states.ts";
import {
  answersNeed,
  isLive,
  type ShiftStatus,
  shiftStates,
  shiftStatuses,
} from "#shared/eligibility/shift-states.ts";

describe("a shift of a signup", () => {
  const ended: ShiftStatus[] = ["withdrawn", "cancelled"];
  it.each<[string, ShiftStatus, ShiftStatus[]]>([
    ["waits until it is promoted or given up", "waitlisted", ["promoted", ...ended]],
    [
      "is taken, waits or ends after a proposal",
      "proposed",
      ["confirmed", "to-complete", "waitlisted", ...ended],
    ],
    ["is taken or ends after a promotion", "promoted", ["confirmed", "to-complete", ...ended]],
    [
      "is attended, missed or given up once confirmed, and moves with what it rests on",
      "confirmed",
      ["to-complete", "to-confirm", "suspended", "attended", "absent", ...ended],
    ],
    ["is confirmed once it is complete", "to-complete", ["confirmed", "to-confirm", "suspended", ...ended]],
    [
      "is confirmed anew after its time moved",
      "to-confirm",
      ["confirmed", "to-complete", "suspended", ...ended],
    ],
    ["comes back once its gates hold", "suspended", ["confirmed", "to-complete", "to-confirm", ...ended]],
    ["can be corrected after it was attended", "attended", ["attended", "absent"]],
    ["can be corrected after it was missed", "absent", ["attended", "absent"]],
    ["can be taken again after a withdrawal", "withdrawn", ["confirmed", "to-complete", "waitlisted"]],
    ["can be taken again after a cancellation", "cancelled", ["confirmed", "to-complete", "waitlisted"]],
  ])("%s", (_title, status, next) => {
    expect(nextStatuses[status]).toEqual(next);
  });

  it.each<[string, keyof (typeof shiftStates)["confirmed"], ShiftStatus[]]>([
    ["takes the volunteer's time", "holdsTime", ["to-complete", "confirmed", "attended", "absent"]],
    ["is on the lists, with contact and exact place", "confirmed", ["confirmed", "attended", "absent"]],
    [
      "takes a place",
      "place",
      ["suspended", "to-confirm", "promoted", "to-complete", "confirmed", "attended", "absent"],
    ],
    ["waits for one", "waits", ["waitlisted"]],
  ])("%s in these statuses", (_title, meaning, statuses) => {
    expect(shiftStatuses.filter((status) => shiftStates[status][meaning])).toEqual(statuses);
  });

  it("has a time to act in these statuses", () => {
    expect(shiftStatuses.filter(isTimed)).toEqual(["suspended", "to-confirm", "promoted", "to-complete"]);
  });

  it("is live while a place is taken or waited for, and active while a proposal can be declined too", () => {
    const live = shiftStatuses.filter((status) => shiftStates[status].place || shiftStates[status].waits);
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

describe("a signup answers its need", () => {
  it.each<[string, ShiftStatus[], boolean]>([
    ["where one of its shifts is held", ["withdrawn", "confirmed"], true],
    ["where one is waited for", ["waitlisted", "cancelled"], true],
    ["not where all of it is only proposed or given up", ["proposed", "withdrawn"], false],
  ])("%s", (_title, statuses, answers) => {
    expect(answersNeed({ shifts: statuses.map((status) => ({ status })) })).toBe(answers);
  });
});
