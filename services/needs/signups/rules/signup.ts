import type { Change } from "#shared/db/row.ts";
import { signupKey } from "../../needs/keys.ts";
import type { NeedRow } from "../../needs/rows.ts";
import { byTime } from "../../needs/rules/span.ts";
import type { SignupRow, SignupShift } from "../rows.ts";
import { confirmBy } from "./confirm-by.ts";
import { isStanding, type ShiftStatus, shiftStates } from "./shift-states.ts";

/** A signup without a shift, to which its first ones are added. */
export const newSignup = (
  whose: Pick<SignupRow, "signupId" | "positionId" | "volunteerId" | "personId">,
  { needId, division, projectId, operatorId }: NeedRow,
  change: Change,
): SignupRow => ({
  ...signupKey(needId, whose.signupId),
  version: 0,
  change,
  signupId: whose.signupId,
  positionId: whose.positionId,
  volunteerId: whose.volunteerId,
  personId: whose.personId,
  ...{ needId, division, projectId, operatorId },
  signedUpAt: change.at,
  teams: [],
  shifts: [],
  calls: [],
});

/** A signup whose version and sweep key follow from its shifts; `change` says who moved it and why. */
export const signupWith = (signup: SignupRow, shifts: readonly SignupShift[], change: Change): SignupRow => {
  const { due: _due, confirmBy: _confirmBy, ...rest } = signup;
  const times = shifts.flatMap(({ status, confirmBy: by }) => (status === "promoted" && by ? [by] : []));
  const [earliest] = times.sort();
  return {
    ...rest,
    version: signup.version + 1,
    change,
    shifts: [...shifts].sort(byTime),
    ...(earliest === undefined ? {} : { due: "confirm" as const, confirmBy: earliest }),
  };
};

/** @throws Error where the life of a shift has no such step: a mistake of ours. */
const step = (shift: SignupShift, status: ShiftStatus, change: Change): SignupShift => {
  if (!shiftStates[shift.status].next.includes(status))
    throw new Error(`${shift.shiftId} cannot go from ${shift.status} to ${status}`);
  const { confirmBy: _confirmBy, ...rest } = shift;
  const due = status === "promoted" ? { confirmBy: confirmBy(new Date(change.at), shift.from) } : {};
  return { ...rest, status, ...due };
};

/** A signup with some shifts moved to another status; undefined where none is. */
export const moveShifts = (
  signup: SignupRow,
  status: ShiftStatus,
  change: Change,
  which: (shift: SignupShift) => boolean,
): SignupRow | undefined =>
  signup.shifts.some(which)
    ? signupWith(
        signup,
        signup.shifts.map((shift) => (which(shift) ? step(shift, status, change) : shift)),
        change,
      )
    : undefined;

/** Shifts newly taken or awaited take the place of what stood there of an earlier, ended time. */
export const addShifts = (old: readonly SignupShift[], added: readonly SignupShift[]): SignupShift[] => {
  const ids = new Set(added.map(({ shiftId }) => shiftId));
  return [...old.filter(({ shiftId }) => !ids.has(shiftId)), ...added];
};

/** Held, awaited or proposed, and not begun. */
export const isComing =
  (at: string) =>
  ({ status, from }: SignupShift): boolean =>
    isStanding(status) && from > at;
