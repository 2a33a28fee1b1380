import { expect, it } from "vitest";
import { afterAttendance } from "#services/volunteers/checks/rules/attended-training.ts";
import type { RecordedCheck } from "#services/volunteers/profiles/rows.ts";

const at = "2026-03-07T03:00:00.000Z";
const attendance = {
  code: "child-protection",
  recordedBy: "per_w",
  signupId: "sgn_1",
  attended: true,
  elsewhere: false,
  at,
};
const insurance = {
  kind: "insurance",
  validUntil: "2026-12-31",
  recordedBy: "per_l",
  recordedAt: at,
} as const;
const recorded = {
  kind: "child-protection",
  validUntil: "2028-03-06",
  recordedBy: "per_w",
  recordedAt: at,
  signupId: "sgn_1",
} as const;
const byLead = (validUntil: string): RecordedCheck => ({
  kind: "child-protection",
  validUntil,
  recordedBy: "per_l",
  recordedAt: "2026-01-01T00:00:00.000Z",
});

it("who attended has the training for two years, beside their other checks", () => {
  expect(afterAttendance([insurance], attendance)).toEqual([insurance, recorded]);
});

it("a training that a lead has recorded for longer stays, a shorter one gives way", () => {
  expect(afterAttendance([byLead("2028-03-06")], attendance)).toBeUndefined();
  expect(afterAttendance([byLead("2028-03-05")], attendance)).toEqual([recorded]);
});

it("a correction ends what the same attendance had brought, and nothing else", () => {
  const absent = { ...attendance, attended: false };
  expect(afterAttendance([recorded], absent)).toEqual([{ ...recorded, validUntil: "2026-03-06" }]);
  expect(afterAttendance([byLead("2028-03-06")], absent)).toBeUndefined();
  expect(afterAttendance([{ ...recorded, signupId: "sgn_2" }], absent)).toBeUndefined();
  expect(afterAttendance([], absent)).toBeUndefined();
  // Absent on the second of two dates, after the first was attended.
  expect(afterAttendance([recorded], { ...absent, elsewhere: true })).toBeUndefined();
});

it("attending again holds anew, and a training that is not known here changes nothing", () => {
  const again = { ...attendance, at: "2026-04-07T03:00:00.000Z" };
  expect(afterAttendance([recorded], again)?.[0]?.validUntil).toBe("2028-04-06");
  expect(afterAttendance([], { ...attendance, code: "insurance" })).toBeUndefined();
});
