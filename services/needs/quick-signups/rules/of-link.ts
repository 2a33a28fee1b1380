import type { SignupRow, SignupShift } from "../../signups/rows.ts";
import { isUpcoming } from "../../signups/rules/signup.ts";
import type { QuickContactRow } from "../rows.ts";

/**
 * The shifts that were taken by a link. Whoever types the same phone for the same need later gets another link to the same
 * signup, and learns nothing of what was taken before.
 */
export const ofLink = (
  { since }: Pick<QuickContactRow, "since">,
  { shifts }: Pick<SignupRow, "shifts">,
): SignupShift[] => shifts.filter(({ joinedAt }) => joinedAt >= since);

/** Whether one may be needed at a shift that runs at an instant (ISO), so that name and phone are not erased just then. */
export const isRunning =
  (at: string) =>
  ({ status, from, to }: SignupShift): boolean =>
    status === "confirmed" && from <= at && at < to;

/** The places of a signup that can still be given up, or changed for another date. */
export const heldShifts = ({ shifts }: Pick<SignupRow, "shifts">, at: string): SignupShift[] =>
  shifts.filter(isUpcoming(at));
