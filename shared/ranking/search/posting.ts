import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { genderSchema } from "#shared/eligibility/gates.ts";
import type { Span } from "#shared/eligibility/span.ts";
import type { Point } from "#shared/values/place.ts";
import type { Window } from "../fit/availability.ts";
import type { Candidate, Commitment, ServedNeed } from "../fit/candidate.ts";

// A posting is a candidate as it is stored, once a skill. A search reads hundreds, so it is short: one letter a field,
// tuples in place of objects.

/** Infers a tuple where an array literal would be inferred as an array. */
const tuple = <Items extends unknown[]>(...items: Items): Items => items;

const texts = once(() =>
  z.codec(z.array(z.string()), z.custom<readonly string[]>(), {
    decode: (list) => list,
    encode: (list) => [...list],
  }),
);

/** A text that may be missing, as "" in a tuple. */
const orEmpty = (text: string | undefined): string => text ?? "";
const orUndefined = (text: string): string | undefined => (text === "" ? undefined : text);

/** Spans as `from, to, from, to ...`. */
const flat = (spans: readonly Span[]): number[] => spans.flatMap(({ from, to }) => [from, to]);
const spansOf = (numbers: readonly number[]): Span[] =>
  numbers.flatMap((from, at) => (at % 2 === 0 ? [{ from, to: numbers[at + 1] ?? from }] : []));

const cell = once(() =>
  z.codec(z.tuple([z.number(), z.number()]), z.custom<Point>(), {
    decode: ([lat, lon]) => ({ lat, lon }),
    encode: ({ lat, lon }) => tuple(lat, lon),
  }),
);

const windows = once(() =>
  z.codec(
    z.array(z.tuple([z.int(), z.int(), z.int(), z.string(), z.string()])),
    z.custom<readonly Window[]>(),
    {
      decode: (rows) =>
        rows.map(([weekday, from, to, validFrom, validTo]) => ({
          weekday,
          from,
          to,
          validFrom: orUndefined(validFrom),
          validTo: orUndefined(validTo),
        })),
      encode: (list) =>
        list.map(({ weekday, from, to, validFrom, validTo }) =>
          tuple(weekday, from, to, orEmpty(validFrom), orEmpty(validTo)),
        ),
    },
  ),
);

/** 84 bits, stored in hex. */
const slots = once(() =>
  z.codec(z.string().regex(/^[0-9a-f]{1,21}$/), z.custom<bigint>(), {
    decode: (hex) => BigInt(`0x${hex}`),
    encode: (bits) => bits.toString(16),
  }),
);

const checks = once(() =>
  z.codec(z.array(z.tuple([z.string(), z.string()])), z.custom<Candidate["checks"]>(), {
    decode: (rows) => rows.map(([kind, validUntil]) => ({ kind, validUntil })),
    encode: (list) => list.map(({ kind, validUntil }) => tuple(kind, validUntil)),
  }),
);

const commitments = once(() =>
  z.codec(
    z.array(z.tuple([z.string(), z.array(z.int()), z.array(z.int())])),
    z.custom<readonly Commitment[]>(),
    {
      decode: (rows) =>
        rows.map(([needId, held, waiting]) => ({ needId, held: spansOf(held), waiting: spansOf(waiting) })),
      encode: (list) => list.map(({ needId, held, waiting }) => tuple(needId, flat(held), flat(waiting))),
    },
  ),
);

const served = once(() =>
  z.codec(z.array(z.tuple([z.string(), z.string()])), z.custom<readonly ServedNeed[]>(), {
    decode: (rows) => rows.map(([needId, projectId]) => ({ needId, projectId: orUndefined(projectId) })),
    encode: (list) => list.map(({ needId, projectId }) => tuple(needId, orEmpty(projectId))),
  }),
);

const candidateCodec = once(() =>
  z.object({
    volunteerId: z.string(),
    division: z.string(),
    cell: cell().optional(),
    radiusKm: z.number(),
    weeklyCapMinutes: z.int(),
    windows: windows(),
    slots: slots(),
    daysOff: texts(),
    gender: genderSchema().optional(),
    skills: texts(),
    languages: texts(),
    vehicle: z.boolean(),
    adultFrom: z.string().optional(),
    hasGuardian: z.boolean(),
    checks: checks(),
    commitments: commitments(),
    served: served(),
    attended: z.int(),
    absent: z.int(),
    paused: z.boolean(),
  }),
);

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

const letterByField = Object.entries(letters);
const fieldByLetter = letterByField.map(([field, letter]) => [letter, field] as const);

/** Renames attributes; those without a new name (keys, version) are left out. */
const rename = (row: Readonly<Record<string, unknown>>, pairs: readonly (readonly [string, string])[]) => {
  const renamed: Record<string, unknown> = {};
  for (const [from, to] of pairs) if (row[from] !== undefined) renamed[to] = row[from];
  return renamed;
};

/** Reads a posting as the candidate it was written from. */
export const postingSchema: () => z.ZodType<Candidate> = once(() =>
  z.preprocess((row: Readonly<Record<string, unknown>>) => rename(row, fieldByLetter), candidateCodec()),
);

/** The attributes of a candidate's postings. */
export const encodePosting = (candidate: Candidate): Record<string, unknown> =>
  rename(z.encode(candidateCodec(), candidate), letterByField);

/**
 * The partition of a township's postings under a skill.
 * @param skill a code, or `*` for everybody of the township
 */
export const postingPartition = (township: string, skill: string): string => `POSTING#${township}#${skill}`;
