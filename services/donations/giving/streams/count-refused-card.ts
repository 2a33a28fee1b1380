import type { DynamoDBRecord } from "aws-lambda";
import type { Counts } from "#shared/counts/counts.ts";
import { changeOf } from "#shared/published/publisher.ts";
import { inboxIdOf } from "../../inbox/keys.ts";
import { inboxRowSchema } from "../../inbox/rows.ts";
import type { DonationStore } from "../store.ts";

interface Deps {
  readonly donations: Pick<DonationStore, "findCheckout">;
  readonly counts: Pick<Counts, "tryCount">;
}

/**
 * Takes the table's stream: counts each payment that a bank refused by who opened its checkout, for as long as that is
 * kept. Beyond the limits they open no further one until the quarter of an hour is over.
 */
export const countRefusedCard =
  ({ donations, counts }: Deps) =>
  async (record: DynamoDBRecord): Promise<void> => {
    const { old, new: row } = changeOf(record);
    if (old || row?.status !== "new" || inboxIdOf(String(row.pk)) === undefined) return;
    const { data } = inboxRowSchema().safeParse(row);
    if (!data || !("event" in data) || data.event.type !== "payment_intent.payment_failed") return;
    const { donationId } = data.event;
    const checkout = donationId === undefined ? undefined : await donations.findCheckout(donationId);
    for (const { limit, key } of checkout?.openers ?? []) await counts.tryCount(limit, key);
  };
