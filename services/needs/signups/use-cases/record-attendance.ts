import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { manifest } from "../../manifest.ts";
import { leadsOneOf, mayRecord } from "../../needs/access.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { moveSignup } from "../move-signup.ts";
import { recordOutcome } from "../rules/attendance.ts";
import { shiftStates } from "../rules/shift-states.ts";
import { signupViewOf } from "../views.ts";

type Record = UseCase<NeedDeps, typeof manifest.routes.recordAttendance>;

/** Records who came to a shift that has begun; the station may correct it, and what stood before is kept. */
export const recordAttendance: Record = async (deps, { params, body }, call) => {
  const signup = await deps.store.findSignup(params.needId, params.signupId);
  const { personId, volunteerId } = requireSignedIn(call.actor);
  const ofStation = signup !== undefined && mayRecord(call.actor, signup);
  if (!signup || !(ofStation || leadsOneOf(call.actor, signup.teams))) throw new Problem("not-found");
  if (signup.volunteerId === volunteerId || signup.personId === personId) throw refuse("about-oneself");
  const after = await moveSignup(deps, signup, ({ signup: row = signup }) => {
    const shift = row.shifts.find(({ shiftId }) => shiftId === body.shiftId);
    if (!shift) throw refuse("no-such-shift");
    if (!shiftStates[shift.status].booked) throw refuse("not-confirmed");
    if (shift.from > call.now.toISOString()) throw refuse("shift-not-over");
    if (shift.attendance && !ofStation) throw refuse("wrong-state");
    return recordOutcome(row, shift, body, call.change());
  });
  return signupViewOf(after ?? signup);
};
