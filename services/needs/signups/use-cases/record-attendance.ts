import { requireSignedIn } from "#shared/access/signed-in.ts";
import { shiftStates } from "#shared/eligibility/shift-states.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { leadsOneOf, mayRecord } from "../access.ts";
import type { SignupDeps } from "../deps.ts";
import { moveSignup } from "../move-signup.ts";
import type { signupRoutes } from "../routes.ts";
import { recordOutcome } from "../rules/attendance.ts";
import { signupViewOf } from "../views.ts";

type RecordAttendance = UseCase<SignupDeps, typeof signupRoutes.recordAttendance>;

/**
 * Records who came to a shift that has begun. A team leader records once; the station may correct, and earlier records
 * are kept.
 */
export const recordAttendance: RecordAttendance = async (deps, { params, body }, call) => {
  const row = await deps.signups.findSignup(params.needId, params.signupId);
  const { personId, volunteerId } = requireSignedIn(call.actor);
  const isStation = row !== undefined && mayRecord(call.actor, row);
  if (!row || !(isStation || leadsOneOf(call.actor, row.teams))) throw new Problem("not-found");
  if (row.volunteerId === volunteerId || row.personId === personId) throw refuse("about-oneself");
  const moved = await moveSignup(deps, row, ({ signup = row }) => {
    const shift = signup.shifts.find(({ shiftId }) => shiftId === body.shiftId);
    if (!shift) throw refuse("no-such-shift");
    if (!shiftStates[shift.status].confirmed) throw refuse("not-confirmed");
    if (shift.from > call.now.toISOString()) throw refuse("shift-not-over");
    if (shift.attendance && !isStation) throw refuse("wrong-state");
    return { row: recordOutcome(signup, shift, body, call.change()), result: undefined };
  });
  return signupViewOf(moved.row ?? row);
};
