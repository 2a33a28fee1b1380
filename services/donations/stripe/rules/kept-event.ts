import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { type KeptEvent, keptTransactionSchema, plainValueSchema } from "../../inbox/rows.ts";

/** The fields of Stripe's objects that the books need; none of them names a person. */
const keptFields = new Set([
  "id",
  "object",
  "status",
  "mode",
  "payment_status",
  "amount",
  "amount_total",
  "amount_received",
  "amount_paid",
  "attempt_count",
  "next_payment_attempt",
  "subscription",
  "currency",
  "payment_intent",
  "balance_transaction",
  "failure_balance_transaction",
  "reason",
  "automatic",
  "arrival_date",
  "due_by",
  "submission_count",
]);

/** What a dispute's answer is due by (seconds since 1970), and how often one was handed in. */
const evidenceSchema = once(() =>
  z
    .object({ due_by: z.number().nullish(), submission_count: z.number() })
    .transform(({ due_by = null, submission_count }) => ({ due_by, submission_count })),
);

/** More movements than a dispute can have. */
const mostTransactions = 10;
const transactionsSchema = once(() =>
  z
    .array(
      z
        .object({
          id: z.string(),
          amount: z.number(),
          fee: z.number(),
          currency: z.string(),
          exchange_rate: z.number().nullish(),
        })
        .transform(({ exchange_rate: exchangeRate = null, ...kept }) => ({ ...kept, exchangeRate }))
        .pipe(keptTransactionSchema()),
    )
    .max(mostTransactions),
);

/** What an event of any API version has. */
const eventSchema = once(() =>
  z.object({
    id: z.string().regex(/^evt_\w{1,250}$/),
    type: z.string().max(100),
    api_version: z.string().nullish(),
    livemode: z.boolean().nullish(),
    created: z.number().catch(0),
    account: z.string().max(255).nullish(),
    data: z.object({ object: z.record(z.string(), z.unknown()) }).catch({ object: {} }),
  }),
);

const metadataSchema = once(() =>
  z
    .object({
      donationId: idSchema("donation").optional(),
      recurringGiftId: idSchema("recurringGift").optional(),
      projectId: idSchema("project").optional(),
      refundId: idSchema("refund").optional(),
    })
    .catch({}),
);

/** What stands deeper in an invoice (its subscription, with our metadata) or a subscription (why it ended). */
const deeperSchema = once(() =>
  z.object({
    parent: z
      .object({ subscription_details: z.object({ subscription: z.unknown(), metadata: z.unknown() }) })
      .optional()
      .catch(undefined),
    cancellation_details: z.object({ reason: z.unknown() }).optional().catch(undefined),
  }),
);

const expandedSchema = once(() => z.object({ id: z.string() }).transform(({ id }) => id));
/** A longer text is none of Stripe's; a character more than the longest is kept, so that it fails where it is read. */
const mostCharacters = 256;
const fieldSchema = once(() =>
  plainValueSchema()
    .or(expandedSchema())
    .transform((value) => (typeof value === "string" ? value.slice(0, mostCharacters) : value))
    .catch(null),
);

/** What the inbox keeps of an event; undefined if it is not an event. An expanded object is reduced to its id. */
export const keptEventOf = (event: unknown): KeptEvent | undefined => {
  const parsed = eventSchema().safeParse(event);
  if (!parsed.success) return undefined;
  const { id, type, api_version: apiVersion, livemode, created, account, data } = parsed.data;
  const deeper = deeperSchema().parse(data.object);
  const invoiced = deeper.parent?.subscription_details;
  const plain = { ...data.object, ...evidenceSchema().safeParse(data.object.evidence_details).data };
  const fields = [
    ...Object.entries(plain).filter(([name]) => keptFields.has(name)),
    ...(invoiced ? [["subscription", invoiced.subscription] as const] : []),
    ...(deeper.cancellation_details ? [["reason", deeper.cancellation_details.reason] as const] : []),
  ];
  const transactions = transactionsSchema().safeParse(data.object.balance_transactions).data;
  return {
    id,
    type,
    apiVersion: apiVersion ?? null,
    livemode: livemode ?? null,
    created,
    ...(account ? { account } : {}),
    subject: Object.fromEntries(fields.map(([name, value]) => [name, fieldSchema().parse(value)])),
    ...(transactions ? { transactions } : {}),
    ...metadataSchema().parse(invoiced?.metadata ?? data.object.metadata ?? {}),
  };
};
