import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireMyRecurring } from "../access.ts";
import type { SubscriptionsDeps } from "../deps.ts";
import type { subscriptionsRoutes } from "../routes.ts";
import { endMove, isOver } from "../rules/next-recurring.ts";
import { saveAndTell } from "../save-and-tell.ts";
import { showRecurring } from "../show-recurring.ts";

type Cancel = UseCase<SubscriptionsDeps, typeof subscriptionsRoutes.cancelRecurringGift>;

/**
 * Ends a monthly gift at once, whatever its state; one that is over stays so. It is over also where Stripe does not answer:
 * Stripe is told until it has heard.
 */
export const cancelRecurringGift: Cancel = async (deps, { params, headers }, call) => {
  const read = () => requireMyRecurring(deps, params.recurringGiftId, call.actor, headers["donation-secret"]);
  const row = await saveAndTell(
    deps,
    read,
    (row) => (isOver(row) ? undefined : endMove("donor", call.now.toISOString())),
    call,
  );
  return showRecurring(deps, row);
};
