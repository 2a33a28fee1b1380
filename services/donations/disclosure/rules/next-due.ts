import { addDays, addMonths } from "#shared/values/time.ts";
import type { StatementKind } from "../schemas.ts";

/** Months that a statement may be apart from the one before, and from a project's end (慈善法 79). */
const months = 3;
/** Days that statements are apart while a sudden disaster is answered (慈善法 72). */
const emergencyDays = 5;

/** The days that a project's statements go by: ISO days of the county. */
export interface ClockDays {
  readonly publishedOn: string;
  /** Since when it answers a sudden disaster; absent: it does not. */
  readonly emergencyFrom?: string | undefined;
  readonly endedOn?: string | undefined;
}

/** How far statements were published: up to which day, and whether money was left then. */
export interface Covered {
  readonly to: string;
  readonly isMoneyLeft: boolean;
}

/** The statement that is due next: it covers from `from` on, and has to be public by the end of `dueOn`. */
export interface Due {
  readonly kind: StatementKind;
  readonly from: string;
  readonly dueOn: string;
}

const isFinal = ({ endedOn }: ClockDays, to: string): boolean => endedOn !== undefined && to >= endedOn;

/** While a project runs: by months from what was covered last, by days in an emergency. */
const whileRunning = ({ publishedOn, emergencyFrom }: ClockDays, to = publishedOn): Omit<Due, "from"> => {
  const regular = { kind: "regular", dueOn: addMonths(to, months) } as const;
  if (emergencyFrom === undefined) return regular;
  const dueOn = addDays(to > emergencyFrom ? to : emergencyFrom, emergencyDays);
  return dueOn < regular.dueOn ? { kind: "emergency", dueOn } : regular;
};

/**
 * The next statement that a project owes. Counted is from the last day that a published one covers, which is never later
 * than its publication: so nothing is public less often than every three months, or five days. After the end everything is
 * due within three months, unless something was due before it; then again as long as money is left.
 * @returns undefined once all is told
 */
export const nextDue = (days: ClockDays, covered?: Covered): Due | undefined => {
  const from = covered ? addDays(covered.to, 1) : days.publishedOn;
  const { endedOn } = days;
  if (covered && isFinal(days, covered.to))
    return covered.isMoneyLeft ? { kind: "leftover", from, dueOn: addMonths(covered.to, months) } : undefined;
  const running = whileRunning(days, covered?.to);
  return endedOn === undefined || running.dueOn < endedOn
    ? { from, ...running }
    : { kind: "final", from, dueOn: addMonths(endedOn, months) };
};

/** What a statement is that covers up to a day. */
export const kindOf = (days: ClockDays, covered: Covered | undefined, to: string): StatementKind => {
  if (covered && isFinal(days, covered.to)) return "leftover";
  if (isFinal(days, to)) return "final";
  return days.emergencyFrom === undefined ? "regular" : "emergency";
};

/** Whether a statement that is due on a day is overdue on another: from the next day on. */
export const isOverdue = (dueOn: string, today: string): boolean => dueOn < today;
