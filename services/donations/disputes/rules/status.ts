import type { DisputeStatus } from "../../stripe/schemas.ts";

/** How far each state is: events come in any order, and no earlier one takes back what is known. */
const places: Readonly<Record<DisputeStatus, number>> = {
  warning_needs_response: 1,
  warning_under_review: 2,
  needs_response: 3,
  under_review: 4,
  warning_closed: 5,
  prevented: 5,
  won: 5,
  lost: 5,
};

interface Told {
  readonly status: DisputeStatus;
  /** Seconds since 1970. */
  readonly statusAt: number;
}

/** The state after an event that tells of one, whichever came first. */
export const furthest = (known: Told | undefined, told: Told): Told => {
  if (!known) return told;
  const [before, now] = [places[known.status], places[told.status]];
  const { status, statusAt } = known;
  return now > before || (now === before && told.statusAt > statusAt) ? told : { status, statusAt };
};

/** Whether nobody has decided yet. */
export const isOpen = (status: DisputeStatus): boolean => places[status] < 5;

/** Whether an answer is waited for. */
export const needsAnswer = (status: DisputeStatus): boolean => status.endsWith("needs_response");

const hour = 60 * 60_000;
/** Hours before its deadline at which an unanswered dispute is said aloud. */
const warnHours = 48;

/** When the alarm of a deadline (ISO instant) is raised. */
export const warnAt = (dueBy: string): string => new Date(Date.parse(dueBy) - warnHours * hour).toISOString();
