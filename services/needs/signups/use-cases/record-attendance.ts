import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { shiftStates } from "#shared/eligibility/shift-states.ts";
import { countyDaysOf } from "#shared/eligibility/span.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { NeedRow } from "../../needs/rows.ts";
import { leadsTeamOf, mayRecord } from "../access.ts";
import type { SignupDeps } from "../deps.ts";
import { signupIdOf } from "../my-signup.ts";
import type { signupRoutes } from "../routes.ts";
import type { SignupRow } from "../rows.ts";
import {
  canBeRecorded,
  flagEachOther,
  isTooMuchForADay,
  isVouchedOnlyBy,
  recordOutcome,
  servedAfter,
} from "../rules/attendance.ts";
import { addedService } from "../rules/service-total.ts";
import { signupViewOf, withoutGates } from "../views.ts";

/** The signups of one volunteer on a need, of whatever position. */
const signupsOf = async (
  deps: SignupDeps,
  { needId, positions }: Pick<NeedRow, "needId" | "positions">,
  volunteerId: string,
): Promise<SignupRow[]> => {
  const rows = await Promise.all(
    positions.map(({ positionId }) =>
      deps.signups.findSignup(needId, signupIdOf(deps.ids, needId, positionId, volunteerId)),
    ),
  );
  return rows.filter((row) => row !== undefined);
};

type RecordAttendance = UseCase<SignupDeps, typeof signupRoutes.recordAttendance>;

/**
 * Records who came to a shift that has begun; or, a little earlier, that somebody does not come, which gives their place
 * free. A team leader records once; the station may correct, and earlier records
 * are kept. Time under five minutes, and time of two people who record each other, counts once a second person has
 * recorded it. The record, the flag of the recorder's own time and the day's sum are one transaction.
 */
export const recordAttendance: RecordAttendance = async (deps, { params, body }, call) => {
  const { needId, signupId } = params;
  const recorder = requireSignedIn(call.actor);
  return retryOnConflict(async () => {
    const signup = await deps.signups.findSignup(needId, signupId);
    const isStation = signup !== undefined && mayRecord(call.actor, signup);
    if (!signup || !(isStation || (await leadsTeamOf(deps, call.actor, signup))))
      throw new Problem("not-found");
    const { volunteerId, personId } = signup;
    if (volunteerId === recorder.volunteerId || personId === recorder.personId) throw refuse("about-oneself");
    const shift = signup.shifts.find(({ shiftId }) => shiftId === body.shiftId);
    if (!shift) throw refuse("no-such-shift");
    if (!shiftStates[shift.status].confirmed) throw refuse("not-confirmed");
    if (!canBeRecorded(shift, body.outcome, isStation, call.now)) throw refuse("shift-not-over");
    if (shift.attendance && !isStation) throw refuse("wrong-state");

    const change = { ...call.change(), by: recorder.personId };
    const needWithBoards = await deps.needs.findNeed(needId);
    if (!needWithBoards) throw new Problem("not-found");
    const { need, boards } = needWithBoards;
    const ofRecorder = await signupsOf(deps, need, recorder.volunteerId);
    const eachOther = ofRecorder.filter((own) => isVouchedOnlyBy(personId, own));
    const row = recordOutcome(signup, shift, body, change, eachOther.length > 0, need.teaches);
    const flagged = eachOther.flatMap((own) =>
      body.outcome === "attended" ? (flagEachOther(own, personId, change) ?? []) : [],
    );
    const days = await deps.signups.findServedDays(volunteerId, countyDaysOf(shift), change);
    const served = days.map((day) => servedAfter(day, row, shift.shiftId));
    if (served.some(isTooMuchForADay)) throw refuse("over-day");
    const isFlagged = ({ signupId: id }: SignupRow) => flagged.some((own) => own.signupId === id);
    const unchanged = ofRecorder.filter((own) => !isFlagged(own));
    const board = boards.find(({ positionId }) => positionId === signup.positionId);
    const added = addedService([signup, ...ofRecorder.filter(isFlagged)], [row, ...flagged]);
    await deps.signups.saveAttendance([row, ...flagged, ...served], unchanged, {
      before: signup,
      board,
      added,
    });
    return isStation ? signupViewOf(row) : withoutGates(signupViewOf(row));
  });
};
