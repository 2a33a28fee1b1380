/** A mutant that no test can fail. */
export interface Survivor {
  readonly file: string;
  /** The code that is replaced, in one line. */
  readonly code: string;
  readonly replacement: string;
  /** Why no test can tell it from the code. */
  readonly reason: string;
}

const eitherIsRight = "Where the two are equal, either is the answer.";
const emptyIsMidnight = "An empty time of day is read as midnight too.";

/** `npm run mutants` fails on a survivor that is not listed here, and on an entry that no survivor matches. */
export const survivors: readonly Survivor[] = [
  {
    file: "services/matching/offers/rules/asking.ts",
    code: "false",
    replacement: "true",
    reason: "Whether the shifts are of today is asked only where there are some.",
  },
  {
    file: "services/matching/offers/rules/expiry.ts",
    code: "a < b",
    replacement: "a <= b",
    reason: eitherIsRight,
  },
  {
    file: "services/needs/needs/rules/compare-gates.ts",
    code: "a.minimumAge > b.minimumAge",
    replacement: "a.minimumAge >= b.minimumAge",
    reason: eitherIsRight,
  },
  {
    file: "services/needs/needs/rules/compare-gates.ts",
    code: "a.minimumAge < b.minimumAge",
    replacement: "a.minimumAge <= b.minimumAge",
    reason: eitherIsRight,
  },
  {
    file: "services/needs/needs/rules/confirmed-words.ts",
    code: "[]",
    replacement: '["Stryker was here"]',
    reason: "Of the words that are confirmed only those that the texts have are kept.",
  },
  {
    file: "services/needs/needs/rules/expand-windows.ts",
    code: "[]",
    replacement: '["Stryker was here"]',
    reason: "A text in place of a span has no start, so it is left out with what has begun.",
  },
  {
    file: "services/needs/needs/rules/expand-windows.ts",
    code: "window.start < today",
    replacement: "window.start <= today",
    reason: eitherIsRight,
  },
  {
    file: "services/needs/needs/rules/expand-windows.ts",
    code: "window.start < today",
    replacement: "false",
    reason: "Days gone by give no upcoming shift; the check spares the walk through them.",
  },
  {
    file: "services/needs/needs/rules/fill-need.ts",
    code: "[]",
    replacement: '["Stryker was here"]',
    reason:
      "The terms are of the same request, so each position has some; only the compiler needs the branch.",
  },
  {
    file: "services/needs/needs/rules/lifecycle.ts",
    code: "[]",
    replacement: '["Stryker was here"]',
    reason: "The new step leads to a status that does not exist.",
  },
  {
    file: "services/needs/needs/rules/listing.ts",
    code: "to > last",
    replacement: "to >= last",
    reason: eitherIsRight,
  },
  {
    file: "services/needs/needs/rules/listing.ts",
    code: "division === undefined",
    replacement: "false",
    reason: "Without a division there are no others either; only the compiler needs the check.",
  },
  {
    file: "services/needs/needs/rules/loosening.ts",
    code: "reach[inForce.listing] < reach[terms.listing]",
    replacement: "reach[inForce.listing] <= reach[terms.listing]",
    reason: eitherIsRight,
  },
  {
    file: "services/needs/needs/rules/reshape-shifts.ts",
    code: "[]",
    replacement: '["Stryker was here"]',
    reason: "A text in place of a shift has no id, so the span gets a new one.",
  },
  {
    file: "services/needs/signups/rules/attendance.ts",
    code: "a.from > b.from",
    replacement: "a.from >= b.from",
    reason: eitherIsRight,
  },
  {
    file: "services/needs/signups/rules/attendance.ts",
    code: "a.to < b.to",
    replacement: "a.to <= b.to",
    reason: eitherIsRight,
  },
  {
    file: "services/needs/signups/rules/attendance.ts",
    code: '"00:00"',
    replacement: '""',
    reason: emptyIsMidnight,
  },
  {
    file: "services/needs/signups/rules/calendar.ts",
    code: '"00:00"',
    replacement: '""',
    reason: emptyIsMidnight,
  },
  {
    file: "services/needs/signups/rules/calendar.ts",
    code: "[]",
    replacement: '["Stryker was here"]',
    reason: "A text in place of a booking has no need and takes no time.",
  },
  {
    file: "services/needs/signups/rules/choose-shifts.ts",
    code: "[]",
    replacement: '["Stryker was here"]',
    reason: "No shift has that id, so nobody waits for one.",
  },
  {
    file: "services/needs/signups/rules/confirm-by.ts",
    code: "a < b",
    replacement: "a <= b",
    reason: eitherIsRight,
  },
  {
    file: "services/needs/signups/rules/confirm-by.ts",
    code: "until > at",
    replacement: "until >= at",
    reason: eitherIsRight,
  },
  {
    file: "services/needs/signups/rules/confirm-by.ts",
    code: "soon > late",
    replacement: "soon >= late",
    reason: eitherIsRight,
  },
  {
    file: "services/needs/signups/rules/confirm.ts",
    code: "confirmBy !== undefined",
    replacement: "true",
    reason: "Without a time the comparison after it is false; only the compiler needs the check.",
  },
  {
    file: "services/needs/signups/rules/judge-shifts.ts",
    code: "need.signupDeadline !== undefined",
    replacement: "true",
    reason: "Without a deadline the comparison after it is false; only the compiler needs the check.",
  },
  {
    file: "services/needs/signups/rules/promotion.ts",
    code: "by !== undefined",
    replacement: "true",
    reason: "Without a time the comparison after it is false; only the compiler needs the check.",
  },
  {
    file: "shared/eligibility/weekly-cap.ts",
    code: '"00:00"',
    replacement: '""',
    reason: emptyIsMidnight,
  },
  {
    file: "shared/eligibility/weekly-cap.ts",
    code: "week < to",
    replacement: "week <= to",
    reason: "A week that begins as the span ends holds no minute of it and is left out by the next line.",
  },
  {
    file: "shared/eligibility/unknown-adult.ts",
    code: '"2000-01-01"',
    replacement: '""',
    reason: "No day decides about an adult without checks; one is asked about.",
  },
  {
    file: "services/donations/disclosure/rules/money-lines.ts",
    code: '""',
    replacement: '"Stryker was here!"',
    reason:
      "What a posting is listed under has a moment before its key; only the compiler needs another one.",
  },
  {
    file: "services/donations/disclosure/rules/clock.ts",
    code: "heardOn > publishedOn",
    replacement: "heardOn >= publishedOn",
    reason: "The later of two days that are the same is either.",
  },
  {
    file: "services/donations/disclosure/rules/next-due.ts",
    code: "endedOn !== undefined",
    replacement: "true",
    reason: "Without an end the comparison after it is false; only the compiler needs the check.",
  },
  {
    file: "services/donations/disclosure/rules/next-due.ts",
    code: "to > emergencyFrom",
    replacement: "to >= emergencyFrom",
    reason: "The later of two days that are the same is either.",
  },
  {
    file: "services/donations/disclosure/rules/served.ts",
    code: "[]",
    replacement: '["Stryker was here"]',
    reason: "Something that names no shift counts nowhere.",
  },
  {
    file: "services/donations/reconciliation/rules/ties.ts",
    code: "[]",
    replacement: '["Stryker was here"]',
    reason: "A statement before the first that is of no fund leaves nothing to any.",
  },
];
