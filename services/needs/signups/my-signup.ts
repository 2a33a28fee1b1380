import { requireSignedIn } from "#shared/access/signed-in.ts";
import { type ShiftStatus, shiftStates } from "#shared/eligibility/shift-states.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { Ids } from "#shared/values/ids.ts";
import type { NeedDeps } from "../needs/deps.ts";
import type { SignupDeps } from "./deps.ts";
import type { SignupRow } from "./rows.ts";

/** The id of a volunteer's signup for a position. It is derived, so there is at most one. */
export const signupIdOf = (ids: Ids, needId: string, positionId: string, volunteerId: string): string =>
  ids.derived("signup", needId, positionId, volunteerId);

/** The caller's own signup. @throws Problem `not-found` for any other signup */
export const mySignup = async (
  { signups }: Pick<SignupDeps, "signups">,
  { needId, signupId }: { readonly needId: string; readonly signupId: string },
  call: Call,
): Promise<SignupRow> => {
  const signup = await signups.findSignup(needId, signupId);
  if (signup?.volunteerId !== requireSignedIn(call.actor).volunteerId) throw new Problem("not-found");
  return signup;
};

/** How long after a shift its place stays readable: for what was forgotten there, and the way home. */
const readableAfterMs = 6 * 3_600_000;

/** Statuses of a shift that somebody never asked for, or has given up. */
const isAbsent = (status: ShiftStatus): boolean => status === "proposed" || status === "withdrawn";

/** Tells for needs how a volunteer stands to one of them. */
export const createPlaceOf =
  ({ signups, ids }: Pick<SignupDeps, "signups" | "ids">): NeedDeps["placeOf"] =>
  async ({ needId, positions }, volunteerId, now) => {
    const since = new Date(now.getTime() - readableAfterMs).toISOString();
    const signupIds = positions.map(({ positionId }) => signupIdOf(ids, needId, positionId, volunteerId));
    const shifts = (await signups.someSignups(needId, signupIds)).flatMap((mine) => mine.shifts);
    return {
      isSignedUp: shifts.some(({ status }) => !isAbsent(status)),
      isConfirmed: shifts.some(({ status, to }) => shiftStates[status].confirmed && to > since),
    };
  };
