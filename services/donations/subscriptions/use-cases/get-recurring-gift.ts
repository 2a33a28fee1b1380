import type { UseCase } from "#shared/manifest/use-case.ts";
import { requireMyRecurring } from "../access.ts";
import type { SubscriptionsDeps } from "../deps.ts";
import type { subscriptionsRoutes } from "../routes.ts";
import { showRecurring } from "../show-recurring.ts";

type Get = UseCase<SubscriptionsDeps, typeof subscriptionsRoutes.getRecurringGift>;

/** Reads a monthly gift, with its months, for its donor or for a caller who sent its secret. */
export const getRecurringGift: Get = async (deps, { params, headers }, { actor }) =>
  showRecurring(
    deps,
    await requireMyRecurring(deps, params.recurringGiftId, actor, headers["donation-secret"]),
  );
