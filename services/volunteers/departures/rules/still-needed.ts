import type { Grant } from "#shared/published/cards/role-card.ts";

/**
 * Hours between a withdrawal and the end of the sign-in: who withdrew by mistake can come back with all they have, and a
 * gift under way is booked.
 */
export const departureHours = 24;

/** Why somebody who withdrew as a volunteer still needs their sign-in. */
type Reason = "registered-again" | "role" | "gifts";

/**
 * What somebody who withdrew would lose with their sign-in; undefined if nothing. A role that ended by `today` (ISO day)
 * is none any more.
 */
export const stillNeededFor = (
  left: {
    readonly isRegistered: boolean;
    readonly grants: readonly Pick<Grant, "until">[];
    readonly hasGifts: boolean;
  },
  today: string,
): Reason | undefined => {
  if (left.isRegistered) return "registered-again";
  if (left.grants.some(({ until }) => until === undefined || until >= today)) return "role";
  return left.hasGifts ? "gifts" : undefined;
};
