import { describe, expect, it } from "vitest";
import type { AttendanceRecord, SignupShift } from "#services/needs/signups/rows.ts";
import {
  canBeRecorded,
  flagEachOther,
  isTooMuchForADay,
  isVouchedOnlyBy,
  recordOutcome,
  servedAfter,
} from "#services/needs/signups/rules/attendance.ts";
import type { RecordAttendance } from "#services/needs/signups/schemas.ts";
import { shiftOn } from "#test/support/need-rows.ts";
import { signupRow, signupShift } from "#test/support/signup-rows.ts";

/** From 9 to 11 in the county. */
const shift = signupShift();
const other = signupShift(shiftOn(14));
const noon = "2026-03-07T04:00:00.000Z";
const changeOf = (by = "worker", at = noon) => ({ by, at, correlationId: "cor" });

const record = (fields: Partial<AttendanceRecord> = {}): AttendanceRecord => ({
  outcome: "attended",
  from: shift.from,
  to: shift.to,
  minutes: 120,
  by: "worker",
  at: noon,
  ...fields,
});
/** The shift after one record or more. */
const recorded = (...attendance: AttendanceRecord[]): SignupShift => ({
  ...shift,
  status: attendance.at(-1)?.outcome ?? "confirmed",
  minutes: attendance.at(-1)?.minutes ?? 0,
  attendance,
});
const outcomeOf = (
  more: Partial<RecordAttendance> = {},
  { at = noon, by = "worker", earlier = shift, eachOther = false } = {},
) =>
  recordOutcome(
    signupRow([earlier, other]),
    earlier,
    { shiftId: "shf_7", outcome: "attended", ...more },
    changeOf(by, at),
    eachOther,
  );
const refusedAt = (pointer: string, code: string) =>
  expect.objectContaining({ members: { errors: [expect.objectContaining({ pointer, code })] } });

describe("a record of attendance", () => {
  it("is of the whole shift where it says nothing else, and leaves other shifts alone", () => {
    expect(outcomeOf()).toEqual({
      ...signupRow([]),
      version: 4,
      change: changeOf(),
      shifts: [{ ...shift, status: "attended", minutes: 120, attendance: [record()] }, other],
    });
  });

  it("is of the time up to now while the shift lasts", () => {
    const at = "2026-03-07T02:00:00.000Z";
    expect(outcomeOf({}, { at }).shifts[0]).toEqual({
      ...shift,
      status: "attended",
      minutes: 60,
      attendance: [record({ to: at, minutes: 60, at })],
    });
  });

  it("is of the time that it names, in whole minutes", () => {
    const named = { from: "2026-03-07T09:30:00+08:00", to: "2026-03-07T10:10:20+08:00" };
    expect(outcomeOf(named).shifts[0]?.attendance).toEqual([
      record({ from: "2026-03-07T01:30:00.000Z", to: "2026-03-07T02:10:20.000Z", minutes: 40 }),
    ]);
  });

  it("has only the time within the shift", () => {
    const longer = { from: "2026-03-07T00:00:00.000Z", to: noon };
    expect(outcomeOf(longer).shifts[0]?.attendance).toEqual([record()]);
  });

  it("of an absence has no minutes, and no reason why they would not count", () => {
    const [absent] = outcomeOf({ outcome: "absent" }, { eachOther: true }).shifts;
    expect(absent).toMatchObject({ status: "absent", minutes: 0 });
    expect(absent?.attendance).toEqual([record({ outcome: "absent", minutes: 0 })]);
  });

  it("of an absence before the shift begins gives the place free, for good", () => {
    const at = "2026-03-07T00:50:00.000Z";
    const early = outcomeOf({ outcome: "absent" }, { at });
    const absence = record({ outcome: "absent", minutes: 0, at });
    expect(early.shifts).toEqual([
      { ...shift, status: "absent", minutes: 0, released: true, attendance: [absence] },
      other,
    ]);
    const earlier = { ...recorded(absence), released: true };
    expect(outcomeOf({}, { earlier }).shifts[0]).toMatchObject({ status: "attended", released: true });
    expect(outcomeOf({ outcome: "absent" }, { at: shift.from }).shifts[0]?.released).toBe(true);
    expect(outcomeOf({ outcome: "absent" }).shifts[0]).not.toHaveProperty("released");
  });

  it("comes after the earlier ones, which stay", () => {
    const earlier = recorded(record({ outcome: "absent", minutes: 0 }));
    expect(outcomeOf({}, { earlier }).shifts[0]?.attendance).toEqual([
      record({ outcome: "absent", minutes: 0 }),
      record(),
    ]);
  });

  it("takes no time that is still to come, up to the very moment", () => {
    const at = "2026-03-07T02:00:00.000Z";
    expect(() => outcomeOf({ to: "2026-03-07T02:00:00.001Z" }, { at })).toThrow(
      refusedAt("/to", "still-to-come"),
    );
    expect(outcomeOf({ to: at }, { at }).shifts[0]?.minutes).toBe(60);
  });

  it("does not end as it begins, or before, as on a shift that has not begun", () => {
    const from = "2026-03-07T02:00:00.000Z";
    expect(() => outcomeOf({ from, to: from })).toThrow(refusedAt("/to", "ends-before-start"));
    expect(() => outcomeOf({}, { at: "2026-03-07T00:00:00.000Z" })).toThrow(
      refusedAt("/to", "ends-before-start"),
    );
  });

  it("lies within the shift, at least in part", () => {
    const outsideShift = refusedAt("/from", "outside-shift");
    expect(() => outcomeOf({ from: shift.to, to: noon })).toThrow(outsideShift);
    expect(() => outcomeOf({ from: shift.to })).toThrow(outsideShift);
    expect(() => outcomeOf({ from: "2026-03-07T00:00:00.000Z", to: shift.from })).toThrow(outsideShift);
  });
});

describe("somebody can be recorded", () => {
  const at = (instant: string) => new Date(`2026-03-07T${instant}Z`);

  it("once the shift has begun, by whoever may", () => {
    for (const isStation of [true, false]) {
      expect(canBeRecorded(shift, "attended", isStation, at("01:00:00.000"))).toBe(false);
      expect(canBeRecorded(shift, "attended", isStation, at("01:00:00.001"))).toBe(true);
      expect(canBeRecorded(shift, "absent", isStation, at("01:00:00.001"))).toBe(true);
    }
  });

  it("as not coming, by the station, from a quarter of an hour before", () => {
    expect(canBeRecorded(shift, "absent", true, at("00:44:59.999"))).toBe(false);
    expect(canBeRecorded(shift, "absent", true, at("00:45:00.000"))).toBe(true);
    expect(canBeRecorded(shift, "absent", false, at("01:00:00.000"))).toBe(false);
  });
});

describe("recorded time does not count", () => {
  const minutes = (length: number) => ({ to: `2026-03-07T01:0${length}:00.000Z` });
  const flagOf = (more: Partial<RecordAttendance>, options: Parameters<typeof outcomeOf>[1] = {}) => {
    const [first] = outcomeOf(more, options).shifts;
    return [first?.attendance?.at(-1)?.flag, first?.minutes];
  };

  it("where the two recorded each other", () => {
    expect(flagOf({}, { eachOther: true })).toEqual(["each-other", 0]);
    expect(outcomeOf({}, { eachOther: true }).shifts[0]?.attendance?.[0]?.minutes).toBe(120);
  });

  it("under five minutes, until a second person has recorded that the volunteer came", () => {
    expect(flagOf(minutes(5))).toEqual([undefined, 5]);
    expect(flagOf(minutes(4))).toEqual(["under-five-minutes", 0]);
    const earlier = recorded(record({ by: "leader", minutes: 4, flag: "under-five-minutes" }));
    expect(flagOf(minutes(4), { earlier })).toEqual([undefined, 4]);
    expect(flagOf(minutes(4), { earlier, by: "leader" })).toEqual(["under-five-minutes", 0]);
    const both = recorded(record({ by: "leader" }), record());
    expect(flagOf(minutes(4), { earlier: both })).toEqual([undefined, 4]);
    const absent = recorded(record({ by: "leader", outcome: "absent" }));
    expect(flagOf(minutes(4), { earlier: absent })).toEqual(["under-five-minutes", 0]);
  });
});

describe("one person alone vouches for the time of a signup", () => {
  it.each<[string, SignupShift[], boolean]>([
    ["who recorded a shift", [other, recorded(record())], true],
    ["who recorded it twice", [recorded(record(), record())], true],
    ["not where nobody recorded it", [shift], false],
    ["not where somebody else did", [recorded(record({ by: "leader" }))], false],
    ["not where somebody else did too", [recorded(record({ by: "leader" }), record())], false],
    [
      "though somebody else recorded an absence",
      [recorded(record({ by: "leader", outcome: "absent" }), record())],
      true,
    ],
    ["not where it was an absence in the end", [recorded(record(), record({ outcome: "absent" }))], false],
  ])("%s", (_title, shifts, isVouched) => {
    expect(isVouchedOnlyBy("worker", signupRow(shifts))).toBe(isVouched);
  });
});

describe("time of two who recorded each other", () => {
  const later = changeOf("leader", "2026-03-08T04:00:00.000Z");
  const flagged = record({ at: later.at, flag: "each-other" });

  it("counts no more, on every shift that the one recorded alone, in one version", () => {
    const second = { ...recorded(record()), ...shiftOn(14) };
    const mine = { ...recorded(record({ by: "third" })), ...shiftOn(21) };
    const signup = signupRow([recorded(record()), second, mine, signupShift(shiftOn(28))]);
    expect(flagEachOther(signup, "worker", later)).toEqual({
      ...signup,
      version: 4,
      change: later,
      shifts: [
        { ...recorded(record(), flagged), minutes: 0 },
        { ...second, minutes: 0, attendance: [record(), flagged] },
        mine,
        signupShift(shiftOn(28)),
      ],
    });
  });

  it("is not flagged again", () => {
    for (const flag of ["each-other", "under-five-minutes"] as const)
      expect(flagEachOther(signupRow([recorded(record({ flag }))]), "worker", later)).toBeUndefined();
  });

  it("is not touched where a second person recorded it", () => {
    const signup = signupRow([recorded(record({ by: "third" }), record())]);
    expect(flagEachOther(signup, "worker", later)).toBeUndefined();
  });
});

describe("the time served on a day", () => {
  const day = {
    pk: "VOLUNTEER#vol_1",
    sk: "SERVED#2026-03-07",
    version: 2,
    change: changeOf("leader"),
    day: "2026-03-07",
    served: [] as { signupId: string; shiftId: string; from: string; to: string }[],
  };
  const spanOf = (from: string, to: string) => ({ signupId: "sgn_2", shiftId: "shf_2", from, to });
  /** Midnight of the day in the county is 16:00 of the day before in UTC. */
  const begin = "2026-03-06T16:00:00.000Z";

  it("is too much beyond 16 hours, whichever shifts it is from", () => {
    const sixteen = [
      spanOf(begin, "2026-03-07T00:00:00.000Z"),
      spanOf("2026-03-07T00:00:00.000Z", "2026-03-07T08:00:00.000Z"),
    ];
    expect(isTooMuchForADay({ ...day, served: sixteen })).toBe(false);
    const more = spanOf("2026-03-07T08:00:00.000Z", "2026-03-07T08:01:00.000Z");
    expect(isTooMuchForADay({ ...day, served: [...sixteen, more] })).toBe(true);
  });

  it("is only what lies between its midnights", () => {
    const wide = spanOf("2026-03-05T16:00:00.000Z", "2026-03-07T08:00:00.000Z");
    expect(isTooMuchForADay({ ...day, served: [wide] })).toBe(false);
    const overNight = spanOf("2026-03-07T00:00:00.000Z", "2026-03-08T16:00:00.000Z");
    expect(isTooMuchForADay({ ...day, served: [overNight] })).toBe(false);
    expect(isTooMuchForADay({ ...day, served: [wide, overNight] })).toBe(true);
  });

  it("does not shrink by time on other days", () => {
    const tooMuch = spanOf(begin, "2026-03-07T08:01:00.000Z");
    const elsewhere = spanOf("2026-03-08T16:00:00.000Z", "2026-03-09T16:00:00.000Z");
    expect(isTooMuchForADay({ ...day, served: [tooMuch, elsewhere] })).toBe(true);
  });

  const of = (signupId: string, shiftId: string) => ({ signupId, shiftId, from: shift.from, to: shift.to });
  const signup = signupRow([recorded(record()), other], { change: changeOf() });

  it("has a record in place of the one before of the same shift and signup, and keeps all others", () => {
    const before = { ...of("sgn_1", "shf_7"), to: "2026-03-07T02:00:00.000Z" };
    const others = [of("sgn_2", "shf_7"), of("sgn_1", "shf_14")];
    expect(servedAfter({ ...day, served: [before, ...others] }, signup, "shf_7")).toEqual({
      ...day,
      version: 3,
      change: changeOf(),
      served: [...others, of("sgn_1", "shf_7")],
    });
  });

  it("loses what turns out to be an absence, or was on another day, or is not recorded at all", () => {
    const served = [of("sgn_1", "shf_7"), of("sgn_1", "shf_14"), of("sgn_1", "shf_9")];
    const absent = signupRow([recorded(record({ outcome: "absent" }))]);
    expect(servedAfter({ ...day, served }, absent, "shf_7").served).toEqual(served.slice(1));
    const elsewhere = { ...day, day: "2026-03-08", served };
    expect(servedAfter(elsewhere, signup, "shf_7").served).toEqual(served.slice(1));
    expect(servedAfter({ ...day, served }, signup, "shf_14").served).toEqual([served[0], served[2]]);
    expect(servedAfter({ ...day, served }, signup, "shf_9").served).toEqual(served.slice(0, 2));
  });
});

describe("what was done on site", () => {
  const onSite: RecordAttendance["onSite"] = ["age-shown"];
  it("is recorded with who came, and with nobody who did not", () => {
    const lastOf = (more: Partial<RecordAttendance>) => outcomeOf(more).shifts[0]?.attendance?.at(-1);
    expect(lastOf({ onSite })).toMatchObject({ outcome: "attended", onSite });
    expect(lastOf({})).not.toHaveProperty("onSite");
    expect(lastOf({ outcome: "absent", onSite })).not.toHaveProperty("onSite");
  });
});
