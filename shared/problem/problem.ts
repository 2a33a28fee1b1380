import { type FieldMessage, fieldMessageIn } from "./field-texts.ts";
import type { Locale } from "./locale.ts";
import {
  type GeneralCode,
  generalProblems,
  type ProblemCode,
  type RefusalCode,
  refusals,
} from "./problem-texts.ts";

export type { RefusalCode } from "./problem-texts.ts";

/** One thing wrong with one field. `pointer` is a JSON pointer into the body, or `query/limit`, `path/needId`. */
export interface FieldError {
  readonly pointer: string;
  readonly message: string;
  /** Near names, where a code was unknown. */
  readonly suggestions?: readonly string[];
}

/** Members a problem carries beyond code, title and status. */
export interface ProblemMembers {
  readonly errors?: readonly FieldError[];
  readonly shifts?: readonly {
    readonly shiftId: string;
    readonly code: RefusalCode;
    readonly gates?: readonly string[];
  }[];
  readonly gates?: readonly string[];
  readonly rule?: string;
  readonly retryAfterSeconds?: number;
}

/** The only error a caller gets to see; everything else answers `internal` and goes to the log. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly members: ProblemMembers;

  constructor(code: ProblemCode, members: ProblemMembers = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.members = members;
  }
}

/** A refused action: 409 with a code from the closed list and, where it helps, what it is about. */
export const refuse = (code: RefusalCode, members: ProblemMembers = {}): Problem =>
  new Problem(code, members);

/** A 400 that names one field by its pointer. */
export const invalid = (pointer: string, message: FieldMessage, suggestions?: readonly string[]): Problem =>
  new Problem("invalid", {
    errors: [suggestions ? { pointer, message, suggestions } : { pointer, message }],
  });

const isRefusal = (code: ProblemCode): code is RefusalCode => code in refusals;

/** HTTP status of a problem code: 409 for every refusal. */
export const statusOf = (code: ProblemCode): number => (isRefusal(code) ? 409 : generalProblems[code].status);

/** The RFC 9457 body of a problem, in the caller's language. */
export const problemBody = (problem: Problem, locale: Locale, correlationId: string) => {
  const { code } = problem;
  const { errors, ...members } = problem.members;
  const text = isRefusal(code) ? refusals[code] : generalProblems[code as GeneralCode];
  return {
    type: `/problems/${code}`,
    title: locale === "en" ? text.en : text.zh,
    status: statusOf(code),
    code,
    correlationId,
    ...members,
    ...(errors && {
      errors: errors.map((error) => ({ ...error, message: fieldMessageIn(locale, error.message) })),
    }),
  };
};
