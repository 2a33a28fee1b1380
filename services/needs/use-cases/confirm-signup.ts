import { known } from "#shared/access/require.ts";
import { Problem, refuse } from "#shared/http/problem.ts";
import type { UseCase } from "#shared/service/use-case.ts";
import type { NeedDeps } from "../deps.ts";
import { judgePerson, type Obstacle } from "../domain/judge-shifts.ts";
import { moveShifts } from "../domain/signup.ts";
import type { SignupRow, SignupShift } from "../domain/signup-rows.ts";
import { signupViewOf } from "../domain/signup-view.ts";
import { moveSignup, positionOf, type SignupState } from "../move-signup.ts";
import type { manifest } from "../service.ts";
import { ownSignup } from "./own-signup.ts";

/** Why the promoted shifts cannot all be confirmed: gates and calendar may have changed since the wait began. */
const obstaclesOf = (state: SignupState, promoted: readonly SignupShift[]) => {
  const { card, calendar } = state;
  const found = positionOf(state, state.signup?.positionId ?? "");
  if (!card || !found) throw refuse("closed");
  const booked = [...(calendar?.booked ?? [])];
  return promoted.flatMap((shift) => {
    const { code, gates } = judgePerson({ position: found.position, card, booked }, shift);
    booked.push(shift);
    return code ? [{ shiftId: shift.shiftId, code, ...(gates ? { gates } : {}) }] : [];
  });
};

const firstCode = (bad: readonly { readonly code: Obstacle }[]): Obstacle => bad[0]?.code ?? "closed";

type Confirm = UseCase<NeedDeps, typeof manifest.routes.confirmSignup>;

/** Confirms every place that a withdrawal has given the caller from the wait-list, in time. */
export const confirmSignup: Confirm = async (deps, { params }, call) => {
  const signup = await ownSignup(deps, params, call);
  const { gateCard } = known(call.actor);
  const at = call.now.toISOString();

  const decide = (state: SignupState): SignupRow | undefined => {
    const { signup: row } = state;
    if (!row) throw new Problem("not-found");
    const promoted = row.shifts.filter(({ status }) => status === "promoted");
    if (promoted.length === 0) throw refuse("not-promoted");
    const inTime = promoted.filter(({ confirmBy }) => confirmBy !== undefined && at < confirmBy);
    if (inTime.length === 0) throw refuse("promotion-expired");
    const bad = obstaclesOf(state, inTime);
    if (bad.length > 0) throw refuse(firstCode(bad), { shifts: bad });
    return moveShifts(row, "confirmed", call.change(), (shift) => inTime.includes(shift));
  };
  const after = await moveSignup(deps, { ...signup, card: gateCard }, decide);
  return signupViewOf(after ?? signup);
};
