import { describe, expect, it } from "vitest";
import type { RecordedCheck, RegisteredRow } from "#services/volunteers/profiles/rows.ts";
import { endingDueOf, newlyReminded, withReminders } from "#services/volunteers/profiles/rules/check-ends.ts";

const check = (more: Partial<RecordedCheck> = {}): RecordedCheck => ({
  kind: "insurance",
  validUntil: "2026-05-31",
  recordedBy: "per_lead",
  recordedAt: "2026-03-02T01:00:00.000Z",
  ...more,
});
const dueOf = (...checks: RecordedCheck[]) => endingDueOf({ checks })?.dueAt;

describe("words about a check's end", () => {
  it.each<[string, Partial<RecordedCheck>, string | undefined]>([
    ["the first thirty days before it", {}, "2026-05-01T01:00:00.000Z"],
    ["the second seven days before it", { remindedDaysBefore: 30 }, "2026-05-24T01:00:00.000Z"],
    ["none after that", { remindedDaysBefore: 7 }, undefined],
    [
      "only the second where it is recorded for less",
      { validUntil: "2026-03-20" },
      "2026-03-13T01:00:00.000Z",
    ],
    [
      "not the first that was due when it was recorded",
      { validUntil: "2026-04-01" },
      "2026-03-25T01:00:00.000Z",
    ],
    ["none where it is recorded for a week", { validUntil: "2026-03-09" }, undefined],
    ["none where a past day ends it", { validUntil: "2026-03-01" }, undefined],
  ])("%s", (_name, more, at) => {
    expect(dueOf(check(more))).toBe(at);
  });

  it("are due by the soonest of several checks", () => {
    expect(dueOf(check(), check({ kind: "identity", validUntil: "2026-04-20" }))).toBe(
      "2026-03-21T01:00:00.000Z",
    );
    expect(endingDueOf({ checks: [] })).toBeUndefined();
    expect(endingDueOf({ checks: [check()] })?.due).toBe("ENDING-CHECKS");
  });

  it("are said once each, the last of those that are due together", () => {
    const said = (at: string) =>
      withReminders([check()], new Date(at)).map(({ remindedDaysBefore }) => remindedDaysBefore);
    expect(said("2026-05-01T00:59:59.999Z")).toEqual([undefined]);
    expect(said("2026-05-01T01:00:00.000Z")).toEqual([30]);
    expect(said("2026-05-24T01:00:00.000Z")).toEqual([7]);
    const once = withReminders([check({ remindedDaysBefore: 30 })], new Date("2026-05-02T00:00:00.000Z"));
    expect(once).toEqual([check({ remindedDaysBefore: 30 })]);
  });

  it("speak of the checks that a change marked, and not of one that has ended meanwhile", () => {
    const row = (at: string, ...checks: RecordedCheck[]) => ({ checks, change: { at } }) as RegisteredRow;
    const before = row("2026-03-02T01:00:00.000Z", check(), check({ kind: "identity" }));
    const marked = (at: string) => row(at, check({ remindedDaysBefore: 7 }), check({ kind: "identity" }));
    const kinds = (at: string) => newlyReminded(before, marked(at)).map(({ kind }) => kind);
    expect(kinds("2026-05-31T15:59:59.000Z")).toEqual(["insurance"]);
    expect(kinds("2026-05-31T16:00:00.000Z")).toEqual([]);
    const said = marked("2026-05-24T01:00:00.000Z");
    expect(newlyReminded(said, marked("2026-05-25T01:00:00.000Z"))).toEqual([]);
    // Recorded anew, a check has none of the marks of before.
    expect(
      newlyReminded(said, row("2026-05-25T01:00:00.000Z", check(), check({ kind: "identity" }))),
    ).toEqual([]);
  });
});
