import type { ShiftStatus } from "#shared/published/events/needs.ts";

/** Whether a shift in this state takes its volunteer's time. */
export const holdsTime = (status: ShiftStatus): boolean =>
  status === "confirmed" || status === "promoted" || status === "attended";

/** Whether its volunteer waits for a place on it. */
export const isWaiting = (status: ShiftStatus): boolean => status === "waitlisted";

/** Whether a signup answers its need: it holds or awaits a place on at least one shift. */
export const answersNeed = ({ shifts }: { shifts: readonly { readonly status: ShiftStatus }[] }): boolean =>
  shifts.some(({ status }) => holdsTime(status) || isWaiting(status));
