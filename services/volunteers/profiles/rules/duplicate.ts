import type { Change } from "#shared/db/row.ts";
import { nameKey } from "#shared/values/name-key.ts";
import { duplicateKey, taskOf } from "../keys.ts";
import type { DuplicateRow } from "../rows.ts";
import type { OpenedProfile } from "./fill-profile.ts";

/**
 * What two profiles with the same phone have in common beside it, if it lets think of one person who registered twice; a
 * family that shares a phone has neither. Two names are the same by `nameKey`.
 */
const traitsInCommon = (a: OpenedProfile, b: OpenedProfile) => {
  const sameBirthDate = a.identity.birthDate === b.identity.birthDate;
  const sameName = nameKey(a.contact.name) === nameKey(b.contact.name);
  return sameBirthDate || sameName ? { sameBirthDate, sameName } : undefined;
};

/** The question whether two profiles with the same phone are one person, for the lead of the later one's home. */
export const duplicateRowOf = (
  a: OpenedProfile,
  b: OpenedProfile,
  change: Change,
): DuplicateRow | undefined => {
  const alike = traitsInCommon(a, b);
  if (!alike) return undefined;
  const [first, later] = a.row.registeredAt < b.row.registeredAt ? [a.row, b.row] : [b.row, a.row];
  return {
    ...duplicateKey(later.volunteerId, first.volunteerId),
    ...taskOf("DUPLICATES", later.division, `${later.volunteerId}#${first.volunteerId}`),
    ...alike,
    volunteerId: later.volunteerId,
    otherId: first.volunteerId,
    division: later.division,
    version: 1,
    change,
  };
};
