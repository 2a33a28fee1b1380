import type { WeekRow } from "../rows.ts";

const isListed = ({ status }: WeekRow["shifts"][number]): boolean =>
  status === "confirmed" || status === "attended" || status === "absent";

/** Signups with only the shifts that lists show: confirmed, attended and missed ones. Those without any are left out. */
export const onlyListed = <Signup extends Pick<WeekRow, "shifts">>(signups: readonly Signup[]): Signup[] =>
  signups
    .map((signup) => ({ ...signup, shifts: signup.shifts.filter(isListed) }))
    .filter(({ shifts }) => shifts.length > 0);
