import type { PlainContact } from "#shared/published/cards/contact-card.ts";
import type { Match } from "#shared/ranking/score/match.ts";
import type { OutCandidateView } from "#shared/volunteer-views/out-candidate-view.ts";

/**
 * Ineligible candidates with the gates that fail.
 * @param contacts by volunteer; one without a contact card withdrew a moment ago and is left out
 */
export const outCandidateViews = (
  misses: readonly Match[],
  contacts: ReadonlyMap<string, PlainContact>,
): OutCandidateView[] =>
  misses.flatMap(({ candidate: { volunteerId }, position: { positionId }, fit }) => {
    const contact = contacts.get(volunteerId);
    return contact
      ? [{ volunteerId, positionId, failedGates: [...fit.failed], maskedName: contact.maskedName }]
      : [];
  });

/** The view of a supervisor. */
export const withoutName = <View extends { readonly maskedName: string }>({ maskedName, ...view }: View) =>
  view;
