import { appointmentsPartition } from "#shared/published/cards/appointments.ts";
import type { StaffRow } from "./rows.ts";

/** The beginning of the sort keys of a person's appointments. */
export const heldByPrefix = (personId: string) => `${personId}#`;

/** One appointment per person, role and place. */
export const staffKey = ({
  county,
  personId,
  role,
  division,
  operatorId,
}: Pick<StaffRow, "county" | "personId" | "role" | "division" | "operatorId">) => ({
  pk: appointmentsPartition(county),
  sk: `${heldByPrefix(personId)}${role}#${division ?? operatorId ?? county}`,
});
