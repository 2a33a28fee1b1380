import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import { moneyMovedSchema } from "#shared/published/events/donations.ts";
import type { ProjectDeps } from "../deps.ts";

/**
 * Keeps since when money relies on a project. It is kept from the moment a project takes gifts, so this adds only money
 * that came otherwise: a gift paid late, on a project from before that was kept.
 */
export const onDonationReceived =
  ({ store }: Pick<ProjectDeps, "store">): Consumer =>
  (event) =>
    retryOnConflict(async () => {
      const row = await store.find(moneyMovedSchema().parse(event.data).projectId);
      if (!row || row.moneySince !== undefined) return;
      await store.save({
        ...row,
        moneySince: event.at,
        version: row.version + 1,
        change: changeByEvent(event),
      });
    });
