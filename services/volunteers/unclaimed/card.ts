import { contactCardKey } from "#shared/published/cards/contact-card.ts";
import type { QuickContact } from "#shared/published/cards/quick-contact.ts";
import type { UnclaimedCard } from "./store.ts";

/**
 * The contact card of who signed up by name and phone alone; undefined once these are erased. The envelope is taken as it
 * is: it was sealed for the same person and class. That an operator may open it is what signing up said.
 */
export const unclaimedCardOf = (contact: QuickContact): UnclaimedCard | undefined => {
  const { signupId, volunteerId, personId, sealed, maskedName, version, since, expiresAt } = contact;
  if (sealed === undefined) return undefined;
  return {
    ...contactCardKey(volunteerId),
    version,
    volunteerId,
    personId,
    sealed,
    consentOperator: true,
    consentThanks: false,
    maskedName,
    signupId,
    since,
    expiresAt,
  };
};
