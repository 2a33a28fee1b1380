import type { Change } from "#shared/db/row.ts";
import { nameKey } from "#shared/values/name-key.ts";
import { likenessKey, taskOf } from "../keys.ts";
import type { LikenessRow } from "../rows.ts";
import type { OpenedProfile } from "./fill-profile.ts";

/**
 * What two profiles with the same phone have in common beside it, if it lets think of one person who registered twice; a
 * family that shares a phone has neither. Two names are the same by `nameKey`.
 */
const likenessOf = (a: OpenedProfile, b: OpenedProfile) => {
  const sameBirthDate = a.identity.birthDate === b.identity.birthDate;
  const sameName = nameKey(a.contact.name) === nameKey(b.contact.name);
  return sameBirthDate || sameName ? { sameBirthDate, sameName } : undefined;
};

/** The question whether two profiles with the same phone are one person, for the lead of the later one's home. */
export const likenessRowOf = (
  a: OpenedProfile,
  b: OpenedProfile,
  change: Change,
): LikenessRow | undefined => {
  const alike = likenessOf(a, b);
  if (!alike) return undefined;
  const [first, later] = a.row.registeredAt < b.row.registeredAt ? [a.row, b.row] : [b.row, a.row];
  return {
    ...likenessKey(later.volunteerId, first.volunteerId),
    ...taskOf("LIKENESSES", later.division, `${later.volunteerId}#${first.volunteerId}`),
    ...alike,
    volunteerId: later.volunteerId,
    otherId: first.volunteerId,
    division: later.division,
    version: 1,
    change,
  };
};
