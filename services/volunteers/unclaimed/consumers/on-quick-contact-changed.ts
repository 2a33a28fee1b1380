import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { Consumer } from "#shared/published/domain-event.ts";
import { unclaimedCardOf } from "../card.ts";
import type { UnclaimedStore } from "../store.ts";

/**
 * Keeps the contact card of somebody who signed up by name and phone alone, or erases it, as the card in needs says at this
 * moment. Of several signups by one phone the latest counts. What has expired there is not kept here.
 */
export const createOnQuickContactChanged =
  ({ unclaimed }: { readonly unclaimed: UnclaimedStore }): Consumer =>
  ({ subject: signupId }) =>
    retryOnConflict(async () => {
      const contact = await unclaimed.findQuickContact(signupId);
      if (!contact) return;
      const card = unclaimedCardOf(contact);
      try {
        await (card ? unclaimed.keep(card, contact) : unclaimed.erase(contact));
      } catch (error) {
        const isOfLater = error instanceof ConditionFailed && !error.failedAt(1);
        if (!isOfLater) throw error;
      }
    });
