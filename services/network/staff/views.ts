import type * as z from "zod";
import type { StaffRow } from "./rows.ts";
import type { appointmentSchema } from "./schemas.ts";

export const appointmentOf = (row: StaffRow): z.input<ReturnType<typeof appointmentSchema>> => ({
  personId: row.personId,
  role: row.role,
  county: row.county,
  division: row.division,
  operatorId: row.operatorId,
  since: row.since,
});
