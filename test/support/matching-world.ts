import type { Availability, Window } from "#shared/ranking/fit/availability.ts";
import { sortWindows } from "#shared/ranking/fit/availability.ts";
import type { Candidate } from "#shared/ranking/fit/candidate.ts";
import { slotsOf } from "#shared/ranking/fit/day-pieces.ts";
import type { NeedPosition, NeedRecord } from "#shared/ranking/fit/need.ts";
import { weekdays } from "#shared/values/time.ts";
import { noGates } from "./gates.ts";

/** Hours of a week as a candidate has them. */
export const available = (...windows: Window[]): Availability => ({
  windows: sortWindows(windows),
  slots: slotsOf(windows),
  daysOff: [],
});
export const on = (day: (typeof weekdays)[number], from: number, to: number): Window => ({
  weekday: weekdays.indexOf(day),
  from: from * 60,
  to: to * 60,
});

export const position = (fields: Partial<NeedPosition> = {}): NeedPosition => ({
  positionId: "pos_1",
  skills: ["tutoring"],
  headcount: 1,
  gates: noGates,
  ...fields,
});

/** An open need in township 430422100 on Saturday 7 March 2026, 09:00 to 11:00 in the county. */
export const need = (fields: Partial<NeedRecord> = {}): NeedRecord => ({
  needId: "need_1",
  answered: 0,
  status: "open",
  division: "430422100",
  kind: "other",
  listing: "public",
  remote: false,
  title: "周六课业辅导",
  positions: [position()],
  shifts: [{ shiftId: "shf_1", from: "2026-03-07T01:00:00.000Z", to: "2026-03-07T03:00:00.000Z" }],
  ...fields,
});

/** A volunteer of the same township who can tutor at any hour. */
export const candidate = (fields: Partial<Candidate> = {}): Candidate => ({
  volunteerId: "vol_1",
  paused: false,
  division: "430422100",
  radiusKm: 10,
  weeklyCapMinutes: 10 * 60,
  ...available(),
  hasGuardian: false,
  vehicle: false,
  skills: ["tutoring"],
  languages: ["zh-CN"],
  checks: [],
  commitments: [],
  served: [],
  attended: 0,
  absent: 0,
  ...fields,
});
