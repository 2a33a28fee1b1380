import { describe, expect, it } from "vitest";
import {
  type ClockDays,
  type Covered,
  isOverdue,
  kindOf,
  nextDue,
} from "#services/donations/disclosure/rules/next-due.ts";
import { addDays, addMonths } from "#shared/values/time.ts";

const running = { publishedOn: "2026-11-30" };
const told = (to: string, isMoneyLeft = true): Covered => ({ to, isMoneyLeft });

describe("the next statement of a project", () => {
  const cases: readonly [string, ClockDays, Covered | undefined, unknown][] = [
    [
      "three months after it was published: of 30 November on the last of February",
      running,
      undefined,
      { kind: "regular", from: "2026-11-30", dueOn: "2027-02-28" },
    ],
    [
      "in a leap year a day later",
      { publishedOn: "2027-11-30" },
      undefined,
      { kind: "regular", from: "2027-11-30", dueOn: "2028-02-29" },
    ],
    [
      "three months after the day up to which the last one told",
      running,
      told("2027-02-27"),
      { kind: "regular", from: "2027-02-28", dueOn: "2027-05-27" },
    ],
    [
      "five days after it was published in an emergency",
      { ...running, emergencyFrom: "2026-11-30" },
      undefined,
      { kind: "emergency", from: "2026-11-30", dueOn: "2026-12-05" },
    ],
    [
      "five days after what was told in an emergency",
      { ...running, emergencyFrom: "2026-11-30" },
      told("2026-12-04"),
      { kind: "emergency", from: "2026-12-05", dueOn: "2026-12-09" },
    ],
    [
      "five days after the emergency began, whatever was told before",
      { ...running, emergencyFrom: "2027-01-10" },
      told("2026-12-31"),
      { kind: "emergency", from: "2027-01-01", dueOn: "2027-01-15" },
    ],
    [
      "no later than without the emergency",
      { ...running, emergencyFrom: "2027-02-27" },
      undefined,
      { kind: "regular", from: "2026-11-30", dueOn: "2027-02-28" },
    ],
    [
      "as without the emergency where that is the same day",
      { ...running, emergencyFrom: "2027-02-23" },
      undefined,
      { kind: "regular", from: "2026-11-30", dueOn: "2027-02-28" },
    ],
    [
      "three months after the end, of everything",
      { ...running, endedOn: "2027-01-31" },
      undefined,
      { kind: "final", from: "2026-11-30", dueOn: "2027-04-30" },
    ],
    [
      "the same where one would have been due on the day of the end",
      { ...running, endedOn: "2027-02-28" },
      undefined,
      { kind: "final", from: "2026-11-30", dueOn: "2027-05-28" },
    ],
    [
      "as before where it was overdue when the project ended",
      { ...running, endedOn: "2027-03-01" },
      undefined,
      { kind: "regular", from: "2026-11-30", dueOn: "2027-02-28" },
    ],
    [
      "of what came between the last one and the end",
      { ...running, endedOn: "2027-03-10" },
      told("2027-03-09"),
      { kind: "final", from: "2027-03-10", dueOn: "2027-06-10" },
    ],
    [
      "again three months after the final one while money is left",
      { ...running, endedOn: "2027-03-10" },
      told("2027-03-31"),
      { kind: "leftover", from: "2027-04-01", dueOn: "2027-06-30" },
    ],
    [
      "never, once the end is told and nothing is left",
      { ...running, endedOn: "2027-03-10" },
      told("2027-03-10", false),
      undefined,
    ],
  ];

  it.each(cases)("is due %s", (_, days, covered, due) => {
    expect(nextDue(days, covered)).toEqual(due);
  });

  it("is overdue from the day after it was due", () => {
    expect([isOverdue("2027-02-28", "2027-02-28"), isOverdue("2027-02-28", "2027-03-01")]).toEqual([
      false,
      true,
    ]);
  });

  it("is what it covers: an emergency, the end, what was left then", () => {
    const days = { ...running, emergencyFrom: "2026-12-01", endedOn: "2027-03-10" };
    expect(kindOf(running, undefined, "2026-12-31")).toBe("regular");
    expect(kindOf(days, undefined, "2027-03-09")).toBe("emergency");
    expect(kindOf(days, told("2027-01-01"), "2027-03-10")).toBe("final");
    expect(kindOf(days, told("2027-03-10"), "2027-05-01")).toBe("leftover");
  });
});

/** Lives through days: publishes each statement on its last day, of everything up to the day before. @returns the days */
const published = (
  days: ClockDays,
  until: string,
  isMoneyLeft: (to: string) => boolean,
): readonly string[] => {
  const on: string[] = [];
  let covered: Covered | undefined;
  for (let today = days.publishedOn; today <= until; today = addDays(today, 1)) {
    const isEnded = days.endedOn !== undefined && today >= days.endedOn;
    const now = isEnded ? days : { ...days, endedOn: undefined };
    const due = nextDue(now, covered);
    if (due && isOverdue(due.dueOn, today)) throw new Error(`${due.kind} was missed on ${today}`);
    if (due?.dueOn !== today) continue;
    on.push(today);
    covered = { to: addDays(today, -1), isMoneyLeft: isMoneyLeft(today) };
  }
  return on;
};

describe("24 months", () => {
  it.each(["2026-11-30", "2026-08-31", "2027-12-31", "2026-03-01"])(
    "of a project that was published on %s miss none, and none is later than three months after the one before",
    (publishedOn) => {
      const on = published({ publishedOn }, addMonths(publishedOn, 24), () => true);
      expect(on.length).toBeGreaterThanOrEqual(8);
      expect(on.map((day, at) => day <= addMonths(on[at - 1] ?? publishedOn, 3))).not.toContain(false);
    },
  );

  it("of an emergency miss none, and none is later than five days after the one before", () => {
    const publishedOn = "2026-11-30";
    const on = published({ publishedOn, emergencyFrom: publishedOn }, "2028-11-30", () => true);
    expect(on.map((day, at) => day <= addDays(on[at - 1] ?? publishedOn, 5))).not.toContain(false);
    expect(on.length).toBeGreaterThan(146);
  });

  it("with an end tell all within three months of it, and then what became of the rest", () => {
    const days = { publishedOn: "2026-11-30", endedOn: "2027-10-05" };
    const on = published(days, "2028-11-30", (day) => day < "2028-03-01");
    expect(on.filter((day) => day >= days.endedOn)).toEqual(["2028-01-05", "2028-04-04"]);
  });
});
