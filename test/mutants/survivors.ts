/** A mutant that no test can fail. */
export interface Survivor {
  readonly file: string;
  /** The code that is replaced, in one line. */
  readonly code: string;
  readonly replacement: string;
  /** Why no test can tell it from the code. */
  readonly reason: string;
}

/** `npm run mutants` fails on a survivor that is not listed here, and on an entry that no survivor matches. */
export const survivors: readonly Survivor[] = [
  {
    file: "services/needs/needs/rules/lifecycle.ts",
    code: "[]",
    replacement: '["Stryker was here"]',
    reason: "The new step leads to a status that does not exist.",
  },
  {
    file: "services/needs/signups/rules/calendar.ts",
    code: '"00:00"',
    replacement: '""',
    reason: "An empty time of day is read as midnight too.",
  },
  {
    file: "services/needs/signups/rules/confirm-by.ts",
    code: "due < shiftFrom",
    replacement: "due <= shiftFrom",
    reason: "Where the two are equal, either is the answer.",
  },
  {
    file: "services/needs/signups/rules/judge-shifts.ts",
    code: "need.signupDeadline !== undefined",
    replacement: "true",
    reason: "Without a deadline the comparison after it is false; only the compiler needs the check.",
  },
  {
    file: "services/needs/signups/rules/judge-shifts.ts",
    code: "[]",
    replacement: '["Stryker was here"]',
    reason: "A text in place of a shift has no valid times, so it overlaps nothing and has no minutes.",
  },
  {
    file: "shared/eligibility/weekly-cap.ts",
    code: '"00:00"',
    replacement: '""',
    reason: "An empty time of day is read as midnight too.",
  },
  {
    file: "shared/eligibility/weekly-cap.ts",
    code: "week < to",
    replacement: "week <= to",
    reason: "A week that begins as the span ends holds no minute of it and is left out by the next line.",
  },
];
