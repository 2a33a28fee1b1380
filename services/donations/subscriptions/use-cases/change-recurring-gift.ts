import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { requireLeast } from "../../giving/rules/accepts-gift.ts";
import { requireMyRecurring } from "../access.ts";
import type { SubscriptionsDeps } from "../deps.ts";
import type { subscriptionsRoutes } from "../routes.ts";
import { changeMove } from "../rules/next-recurring.ts";
import { saveAndTell } from "../save-and-tell.ts";
import { showRecurring } from "../show-recurring.ts";

type ChangeGift = UseCase<SubscriptionsDeps, typeof subscriptionsRoutes.changeRecurringGift>;

/** Nothing is collected before the checkout is paid, and nothing once a monthly gift is over. */
const changeable: readonly string[] = ["active", "paused", "overdue"];

/**
 * Pauses a monthly gift, goes on with it, or changes its amount from the next month on.
 * @throws Problem `not-found`, `invalid` for an amount below the least of its currency; refusal `wrong-state`
 */
export const changeRecurringGift: ChangeGift = async (deps, { params, body, headers }, call) => {
  const read = () => requireMyRecurring(deps, params.recurringGiftId, call.actor, headers["donation-secret"]);
  const row = await saveAndTell(
    deps,
    read,
    (row) => {
      if (!changeable.includes(row.status)) throw refuse("wrong-state");
      if (body.amount !== undefined) requireLeast({ amount: body.amount, currency: row.currency });
      return changeMove(row, body, call.now.toISOString());
    },
    call,
  );
  return showRecurring(deps, row);
};
