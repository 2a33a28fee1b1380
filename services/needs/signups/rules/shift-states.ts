import { isLive, type ShiftStatus, shiftStatuses } from "#shared/eligibility/shift-states.ts";

const reopened: readonly ShiftStatus[] = ["confirmed", "waitlisted"];

/** The lifecycle of one shift of a signup. A place that was not confirmed in time becomes `withdrawn`. */
export const nextStatuses: Readonly<Record<ShiftStatus, readonly ShiftStatus[]>> = {
  waitlisted: ["promoted", "withdrawn", "cancelled"],
  proposed: ["confirmed", "waitlisted", "withdrawn", "cancelled"],
  promoted: ["confirmed", "withdrawn", "cancelled"],
  confirmed: ["attended", "absent", "withdrawn", "cancelled"],
  attended: ["attended", "absent"],
  absent: ["attended", "absent"],
  withdrawn: reopened,
  cancelled: reopened,
};

/** Whether there is something to give up: a place taken or waited for, or a proposal. */
export const isActive = (status: ShiftStatus): boolean => isLive(status) || status === "proposed";

/** A signup's status: the one that most wants attention among its shifts, in the order of {@link shiftStatuses}. */
export const statusOf = (shifts: readonly { readonly status: ShiftStatus }[]): ShiftStatus =>
  shiftStatuses.find((status) => shifts.some((shift) => shift.status === status)) ?? "withdrawn";
