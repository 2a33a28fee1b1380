import { shiftStates } from "#shared/eligibility/shift-states.ts";
import type { WeekRow } from "../rows.ts";

const isListed = ({ status }: WeekRow["shifts"][number]): boolean => shiftStates[status].confirmed;

/** Signups with only the shifts that lists show: on which somebody is expected, or was. Others are left out. */
export const onlyListed = <Signup extends Pick<WeekRow, "shifts">>(signups: readonly Signup[]): Signup[] =>
  signups
    .map((signup) => ({ ...signup, shifts: signup.shifts.filter(isListed) }))
    .filter(({ shifts }) => shifts.length > 0);
