import * as z from "zod";
import { genderSchema } from "#shared/eligibility/gates.ts";
import type { Span } from "#shared/eligibility/span.ts";
import type { Point } from "#shared/values/place.ts";
import type { Window } from "../fit/availability.ts";
import type { Candidate, Commitment, ServedNeed } from "../fit/candidate.ts";

// A posting is a candidate as it is stored, once a skill. A search reads hundreds, so it is short: one letter a field,
// tuples in place of objects.

/** Infers a tuple where an array literal would be inferred as an array. */
const tuple = <Items extends unknown[]>(...items: Items): Items => items;

const texts = z.codec(z.array(z.string()), z.custom<readonly string[]>(), {
  decode: (list) => list,
  encode: (list) => [...list],
});

/** Stored as "" where there is none. */
const optionalText = z.codec(z.string(), z.custom<string | undefined>(), {
  decode: (text) => (text === "" ? undefined : text),
  encode: (text) => text ?? "",
});

/** Stored as `from, to, from, to ...`. */
const spans = z.codec(z.array(z.int()), z.custom<readonly Span[]>(), {
  decode: (flat) => flat.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: flat[at + 1] ?? from }] : [])),
  encode: (list) => list.flatMap(({ from, to }) => [from, to]),
});

const cell = z.codec(z.tuple([z.number(), z.number()]), z.custom<Point>(), {
  decode: ([lat, lon]) => ({ lat, lon }),
  encode: ({ lat, lon }) => tuple(lat, lon),
});

const windows = z.codec(
  z.array(z.tuple([z.int(), z.int(), z.int(), optionalText, optionalText])),
  z.custom<readonly Window[]>(),
  {
    decode: (rows) =>
      rows.map(([weekday, from, to, validFrom, validTo]) => ({ weekday, from, to, validFrom, validTo })),
    encode: (list) =>
      list.map(({ weekday, from, to, validFrom, validTo }) => tuple(weekday, from, to, validFrom, validTo)),
  },
);

/** 84 bits, stored in hex. */
const slots = z.codec(z.string().regex(/^[0-9a-f]{1,21}$/), z.custom<bigint>(), {
  decode: (hex) => BigInt(`0x${hex}`),
  encode: (bits) => bits.toString(16),
});

const checks = z.codec(z.array(z.tuple([z.string(), z.string()])), z.custom<Candidate["checks"]>(), {
  decode: (rows) => rows.map(([kind, validUntil]) => ({ kind, validUntil })),
  encode: (list) => list.map(({ kind, validUntil }) => tuple(kind, validUntil)),
});

const commitments = z.codec(z.array(z.tuple([z.string(), spans, spans])), z.custom<readonly Commitment[]>(), {
  decode: (rows) => rows.map(([needId, held, waiting]) => ({ needId, held, waiting })),
  encode: (list) => list.map(({ needId, held, waiting }) => tuple(needId, held, waiting)),
});

const served = z.codec(z.array(z.tuple([z.string(), optionalText])), z.custom<readonly ServedNeed[]>(), {
  decode: (rows) => rows.map(([needId, projectId]) => ({ needId, projectId })),
  encode: (list) => list.map(({ needId, projectId }) => tuple(needId, projectId)),
});

const candidateCodec = z.object({
  volunteerId: z.string(),
  division: z.string(),
  cell: cell.optional(),
  radiusKm: z.number(),
  weeklyCapMinutes: z.int(),
  windows,
  slots,
  daysOff: texts,
  gender: genderSchema.optional(),
  skills: texts,
  languages: texts,
  vehicle: z.boolean(),
  adultFrom: z.string().optional(),
  hasGuardian: z.boolean(),
  checks,
  commitments,
  served,
  attended: z.int(),
  absent: z.int(),
  paused: z.boolean(),
});

/** The attribute in which each field is stored. */
const letters = {
  volunteerId: "i",
  division: "d",
  cell: "c",
  radiusKm: "r",
  weeklyCapMinutes: "k",
  windows: "w",
  slots: "b",
  daysOff: "o",
  gender: "g",
  skills: "s",
  languages: "l",
  vehicle: "v",
  adultFrom: "a",
  hasGuardian: "p",
  checks: "h",
  commitments: "m",
  served: "e",
  attended: "t",
  absent: "x",
  paused: "z",
} as const satisfies Record<keyof Candidate, string>;

const letterOf = new Map<string, string>(Object.entries(letters));
const fieldOf = new Map([...letterOf].map(([field, letter]) => [letter, field]));

/** Renames the attributes that have a new name; the others (keys, version) are left out. */
const rename = (row: object, names: ReadonlyMap<string, string>) =>
  Object.fromEntries(
    Object.entries(row).flatMap(([attribute, value]) => {
      const name = names.get(attribute);
      return name === undefined ? [] : [[name, value]];
    }),
  );

/** Reads a posting as the candidate it was written from. */
export const postingSchema: z.ZodType<Candidate> = z.preprocess(
  (row) => (row instanceof Object ? rename(row, fieldOf) : row),
  candidateCodec,
);

/** The attributes of a candidate's postings. */
export const encodePosting = (candidate: Candidate): Record<string, unknown> =>
  rename(z.encode(candidateCodec, candidate), letterOf);

/**
 * The partition of a township's postings under a skill.
 * @param skill a code, or `*` for everybody of the township
 */
export const postingPartition = (township: string, skill: string): string => `POSTING#${township}#${skill}`;
