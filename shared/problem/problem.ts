import { type LimitName, limits } from "#shared/limits/limits.ts";
import {
  type FieldCode,
  type FieldParams,
  type FieldProblem,
  fieldText,
  isFieldCode,
  type PlainFieldCode,
} from "./field-texts.ts";
import type { Locale } from "./locale.ts";
import {
  type GeneralCode,
  generalProblems,
  type ProblemCode,
  type RefusalCode,
  refusals,
} from "./problem-texts.ts";
import type { SchemaCode } from "./schema-texts.ts";

export type { RefusalCode } from "./problem-texts.ts";

/** One thing wrong with one field. `pointer` is a JSON pointer into the body, or `query/limit`, `path/needId`. */
export interface FieldError {
  readonly pointer: string;
  readonly code: FieldCode | SchemaCode;
  readonly params?: FieldParams | undefined;
  /** Already in the caller's language: the text of zod's own rules. Others get theirs from the code. */
  readonly message?: string;
  /** Similar names, if a code was unknown. */
  readonly suggestions?: readonly string[];
}

/** Field errors that one answer names; the others are counted. Nobody mends more at once. */
export const mostErrors = 50;

/** Characters of a foreign text that an answer repeats: a name that was sent, a value that is named in a message. */
const mostCharacters = 200;

/** Characters of a message: the longest list of what is allowed fits. */
const mostMessage = 2_000;

/** Bytes that all field errors of an answer take together. */
const mostBytes = 48 * 1024;

const clipped = (text: string, most = mostCharacters): string =>
  text.length <= most ? text : `${text.slice(0, most).toWellFormed()}…`;

/** Members a problem carries beyond code, title and status. */
export interface ProblemMembers {
  readonly errors?: readonly FieldError[];
  /** How many errors there are, where `errors` names only some of them. */
  readonly errorCount?: number;
  readonly shifts?: readonly {
    readonly shiftId: string;
    readonly code: RefusalCode;
    readonly gates?: readonly string[];
  }[];
  readonly gates?: readonly string[];
  readonly rule?: string;
  /** Which limit was reached, how many it takes in so many minutes, and from when on it takes more (ISO instant). */
  readonly limit?: {
    readonly name: LimitName;
    readonly most: number;
    readonly minutes: number;
    readonly version: number;
    readonly until: string;
  };
  readonly retryAfterSeconds?: number;
}

/** The only error that a caller sees. Every other error is answered as `internal` and explained in the log. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly members: ProblemMembers;

  constructor(code: ProblemCode, members: ProblemMembers = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.members = members;
  }
}

/** A refused action: 409 with a code from the closed list and, if it helps, what it is about. */
export const refuse = (code: RefusalCode, members: ProblemMembers = {}): Problem =>
  new Problem(code, members);

/** A 400 that names one field by its pointer. */
export const invalid = (
  pointer: string,
  problem: PlainFieldCode | FieldProblem,
  suggestions?: readonly string[],
): Problem => {
  const { code, params }: { code: FieldCode; params?: FieldParams | undefined } =
    typeof problem === "string" ? { code: problem } : problem;
  return new Problem("invalid", { errors: [{ pointer, code, params, ...(suggestions && { suggestions }) }] });
};

const clippedParams = (params: FieldParams): FieldParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === "string" ? clipped(value) : value]),
  );

/** A field error as it is answered, in the caller's language. */
const localised = (
  { pointer, code, params, message, suggestions }: FieldError,
  locale: Locale,
): FieldError & { readonly message: string } => ({
  pointer: clipped(pointer),
  code,
  ...(params && { params: clippedParams(params) }),
  message: clipped(message ?? (isFieldCode(code) ? fieldText(locale, code, params) : code), mostMessage),
  ...(suggestions && { suggestions }),
});

/** The first errors, as many as fit into an answer. */
const answered = (errors: readonly FieldError[], locale: Locale) => {
  let bytes = 0;
  const named = errors.slice(0, mostErrors).map((error) => localised(error, locale));
  return named.filter((error) => {
    bytes += Buffer.byteLength(JSON.stringify(error));
    return bytes <= mostBytes;
  });
};

const isRefusal = (code: ProblemCode): code is RefusalCode => Object.hasOwn(refusals, code);

/** HTTP status of a problem code: 409 for every refusal. */
export const statusOf = (code: ProblemCode): number => (isRefusal(code) ? 409 : generalProblems[code].status);

/**
 * The RFC 9457 body of a problem, in the caller's language. However much was sent, it stays below 64 KB: it names
 * {@link mostErrors} errors at most, says how many there are, and clips what it repeats.
 */
export const problemBody = (problem: Problem, locale: Locale, correlationId: string) => {
  const { code } = problem;
  const { errors, errorCount = errors?.length ?? 0, ...members } = problem.members;
  const text = members.limit
    ? limits[members.limit.name]
    : isRefusal(code)
      ? refusals[code]
      : generalProblems[code as GeneralCode];
  const named = errors && answered(errors, locale);
  return {
    type: `/problems/${code}`,
    title: locale === "en" ? text.en : text.zh,
    status: statusOf(code),
    code,
    correlationId,
    ...members,
    ...(named && { errors: named }),
    ...(named && errorCount > named.length && { errorCount }),
  };
};
