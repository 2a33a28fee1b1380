import * as z from "zod";
import type { Candidate } from "../fit/candidate.ts";

/**
 * A candidate as it is stored, once a skill: short names, since a search reads hundreds. c cell, r radius (km), k cap
 * (minutes a week), w windows, b their slots (84 bits in hex), o days off, g gender, s skills, l languages, v vehicle,
 * a adult from, p guardian, h checks, m commitments, e served, t attended, x absent, z paused.
 */
const stored = z.object({
  i: z.string(),
  d: z.string(),
  c: z.tuple([z.number(), z.number()]).optional(),
  r: z.number(),
  k: z.int(),
  w: z.array(z.tuple([z.int(), z.int(), z.int(), z.string(), z.string()])),
  b: z.string().regex(/^[0-9a-f]{1,21}$/),
  o: z.array(z.string()),
  g: z.enum(["female", "male", "other"]).optional(),
  s: z.array(z.string()),
  l: z.array(z.string()),
  v: z.boolean(),
  a: z.string().optional(),
  p: z.boolean(),
  h: z.array(z.tuple([z.string(), z.string()])),
  m: z.array(z.tuple([z.string(), z.array(z.int()), z.array(z.int())])),
  e: z.array(z.tuple([z.string(), z.string()])),
  t: z.int(),
  x: z.int(),
  z: z.boolean(),
});
export type StoredPosting = z.infer<typeof stored>;

const absent = "";
const given = (text: string): string | undefined => (text === absent ? undefined : text);

export const postingOf = (of: Candidate): StoredPosting => ({
  i: of.volunteerId,
  d: of.division,
  ...(of.cell ? { c: [of.cell.lat, of.cell.lon] as [number, number] } : {}),
  r: of.radiusKm,
  k: of.weeklyCapMinutes,
  w: of.windows.map(({ weekday, from, to, validFrom, validTo }) => [
    weekday,
    from,
    to,
    validFrom ?? absent,
    validTo ?? absent,
  ]),
  b: of.slots.toString(16),
  o: [...of.daysOff],
  g: of.gender,
  s: [...of.skills],
  l: [...of.languages],
  v: of.vehicle,
  a: of.adultFrom,
  p: of.hasGuardian,
  h: of.checks.map(({ kind, validUntil }) => [kind, validUntil]),
  m: of.commitments.map(({ needId, held, waiting }) => [needId, [...held], [...waiting]]),
  e: of.served.map(({ needId, projectId }) => [needId, projectId ?? absent]),
  t: of.attended,
  x: of.absent,
  z: of.paused,
});

const candidateOf = (row: StoredPosting): Candidate => ({
  volunteerId: row.i,
  division: row.d,
  cell: row.c && { lat: row.c[0], lon: row.c[1] },
  radiusKm: row.r,
  weeklyCapMinutes: row.k,
  windows: row.w.map(([weekday, from, to, validFrom, validTo]) => ({
    weekday,
    from,
    to,
    validFrom: given(validFrom),
    validTo: given(validTo),
  })),
  slots: BigInt(`0x${row.b}`),
  daysOff: row.o,
  gender: row.g,
  skills: row.s,
  languages: row.l,
  vehicle: row.v,
  adultFrom: row.a,
  hasGuardian: row.p,
  checks: row.h.map(([kind, validUntil]) => ({ kind, validUntil })),
  commitments: row.m.map(([needId, held, waiting]) => ({ needId, held, waiting })),
  served: row.e.map(([needId, projectId]) => ({ needId, projectId: given(projectId) })),
  attended: row.t,
  absent: row.x,
  paused: row.z,
});

/** Reads a posting back into the candidate it was made of. */
export const postingSchema = stored.transform(candidateOf);
