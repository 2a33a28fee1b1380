import type * as z from "zod";
import type { Envelope } from "#shared/personal-data/envelope.ts";
import { openLabel } from "./labels.ts";
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

/** An appointment with its label, for those who make and end it. */
export const labelledOf = async (envelope: Envelope, row: StaffRow) => ({
  ...appointmentOf(row),
  label: await openLabel(envelope, row.personId, row.sealedLabel),
});
