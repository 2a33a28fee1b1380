import type { Actor } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import { hasSecret } from "../giving/access.ts";
import type { SubscriptionsDeps } from "./deps.ts";
import type { RecurringRow } from "./rows.ts";

/**
 * Reads a monthly gift for its donor, or for a caller who sent its secret.
 * @throws Problem `not-found` for everyone else
 */
export const requireMyRecurring = async (
  deps: Pick<SubscriptionsDeps, "recurring" | "blindIndex">,
  recurringGiftId: string,
  actor: Actor,
  secret: string | undefined,
): Promise<RecurringRow> => {
  const row = await deps.recurring.find(recurringGiftId);
  const isDonor = actor.kind === "person" && row?.personId === actor.personId;
  if (!row || !(isDonor || hasSecret(deps, secret, recurringGiftId))) throw new Problem("not-found");
  return row;
};
