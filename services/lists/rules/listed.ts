import { shiftStates } from "#shared/eligibility/shift-states.ts";
import type { WeekRow } from "../rows.ts";

type Shift = WeekRow["shifts"][number];

/** Signups with only some of their shifts; those without any are left out. */
const onlyWith =
  (shows: (shift: Shift) => boolean) =>
  <Signup extends Pick<WeekRow, "shifts">>(signups: readonly Signup[]): Signup[] =>
    signups
      .map((signup) => ({ ...signup, shifts: signup.shifts.filter(shows) }))
      .filter(({ shifts }) => shifts.length > 0);

/** Signups with only the shifts that lists show: on which somebody is expected, or was. Others are left out. */
export const onlyListed = onlyWith(({ status }) => shiftStates[status].confirmed);

/** Signups with only the shifts to which somebody came. Others are left out. */
export const onlyAttended = onlyWith(({ status }) => status === "attended");
