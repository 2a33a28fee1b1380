import type { StaffRow } from "./rows.ts";

/** The partition of everybody who holds a role in a county. */
export const staffPk = (county: string) => `STAFF#${county}`;

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
  pk: staffPk(county),
  sk: `${heldByPrefix(personId)}${role}#${division ?? operatorId ?? county}`,
});
