import type { ShiftStatus } from "#shared/eligibility/shift-states.ts";

/** What a notice says of a shift `shf_<day>` of March 2026 at 09:00 in the county. */
export const movedOn = (day: number, status: ShiftStatus = "confirmed") => ({
  shiftId: `shf_${day}`,
  from: `2026-03-${String(day).padStart(2, "0")}T01:00:00.000Z`,
  status,
});
