import { describe, expect, it } from "vitest";
import { nextReminder, remindersOf, shiftsToRemind, takeDue } from "#services/notices/rules/reminders.ts";

const at = (instant: string) => new Date(instant);
/** 09:00 county time on 7 March. */
const from = "2026-03-07T01:00:00.000Z";
const evening = { kind: "reminder-day-before", at: "2026-03-06T11:00:00.000Z" } as const;
const soon = { kind: "reminder-soon", at: "2026-03-06T23:00:00.000Z" } as const;
const confirmed = { shiftId: "shf_1", from, to: "2026-03-07T03:00:00.000Z", status: "confirmed" } as const;
const now = at("2026-03-02T01:00:00.000Z");

describe("reminders of a shift", () => {
  it("are due at 19:00 the evening before, and two hours before it begins", () => {
    expect(remindersOf(from, now)).toEqual([evening, soon]);
  });

  it("are on the county's evening before, also of a shift soon after midnight", () => {
    expect(remindersOf("2026-03-06T16:30:00.000Z", now).map((each) => each.at)).toEqual([
      "2026-03-06T11:00:00.000Z",
      "2026-03-06T14:30:00.000Z",
    ]);
  });

  it.each([
    ["2026-03-06T10:59:59.999Z", [evening, soon]],
    ["2026-03-06T11:00:00.000Z", [soon]],
    ["2026-03-06T23:00:00.000Z", []],
  ])("are those that lie after %s", (after, expected) => {
    expect(remindersOf(from, at(after))).toEqual(expected);
  });
});

describe("the shifts to remind of", () => {
  it("are confirmed and still to come", () => {
    const shifts = [
      confirmed,
      { ...confirmed, shiftId: "shf_2", status: "waitlisted" as const },
      { ...confirmed, shiftId: "shf_3", status: "suspended" as const },
      { ...confirmed, shiftId: "shf_4", from: now.toISOString() },
    ];
    expect(shiftsToRemind({ shifts }, [], now)).toEqual([
      { shiftId: "shf_1", from, reminders: [evening, soon] },
    ]);
  });

  it("keep the reminders that are left, and get new ones where their time moves", () => {
    const later = at("2026-03-06T12:00:00.000Z");
    const before = [{ shiftId: "shf_1", from, reminders: [evening, soon] }];
    expect(shiftsToRemind({ shifts: [confirmed] }, before, later)).toEqual(before);
    const moved = { ...confirmed, from: "2026-03-07T06:00:00.000Z" };
    expect(shiftsToRemind({ shifts: [moved] }, before, later)).toEqual([
      {
        shiftId: "shf_1",
        from: moved.from,
        reminders: [{ kind: "reminder-soon", at: "2026-03-07T04:00:00.000Z" }],
      },
    ]);
  });
});

describe("what is due", () => {
  const shifts = [
    { shiftId: "shf_1", from, reminders: [evening, soon] },
    { shiftId: "shf_2", from: "2026-03-07T09:00:00.000Z", reminders: [evening] },
    {
      shiftId: "shf_3",
      from: "2026-03-14T01:00:00.000Z",
      reminders: [{ ...evening, at: "2026-03-13T11:00:00.000Z" }],
    },
  ];

  it("is taken once; the rest stays, and says when it is due", () => {
    expect(nextReminder(shifts)).toBe(evening.at);
    const { due, left } = takeDue(shifts, at(evening.at));
    expect(due).toEqual([
      { kind: "reminder-day-before", shiftId: "shf_1", from },
      { kind: "reminder-day-before", shiftId: "shf_2", from: "2026-03-07T09:00:00.000Z" },
    ]);
    expect(left.map(({ reminders }) => reminders.length)).toEqual([1, 0, 1]);
    expect(nextReminder(left)).toBe(soon.at);
    expect(nextReminder([])).toBeUndefined();
  });

  it("reminds of nothing that has begun", () => {
    const { due, left } = takeDue(shifts, at(from));
    expect(due.map(({ shiftId }) => shiftId)).toEqual(["shf_2"]);
    expect(left[0]?.reminders).toEqual([]);
  });
});
