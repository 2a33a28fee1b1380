import * as z from "zod";
import { idSchema } from "#shared/values/ids.ts";

const plain = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** Fields of Stripe's objects that the books need; whatever names a person is not among them. */
const keptFields = new Set([
  "id",
  "object",
  "status",
  "mode",
  "payment_status",
  "amount",
  "amount_total",
  "amount_received",
  "currency",
  "payment_intent",
  "balance_transaction",
]);

/** An event as the inbox keeps it. */
export const keptEventSchema = z.object({
  id: z.string(),
  type: z.string(),
  apiVersion: z.string().nullable(),
  livemode: z.boolean().nullable(),
  /** Seconds since 1970. */
  created: z.number(),
  /** What the event is about, as it was then. */
  subject: z.record(z.string(), plain),
  /** Our own marks on it. */
  donationId: z.string().optional(),
  projectId: z.string().optional(),
});
export type KeptEvent = z.infer<typeof keptEventSchema>;

/** The least an event of any version has. */
const eventSchema = z.object({
  id: z.string().regex(/^evt_\w{1,250}$/),
  type: z.string().max(100),
  api_version: z.string().nullish(),
  livemode: z.boolean().nullish(),
  created: z.number().catch(0),
  data: z.object({ object: z.record(z.string(), z.unknown()) }).catch({ object: {} }),
});

const marksSchema = z
  .object({ donationId: idSchema("donation").optional(), projectId: idSchema("project").optional() })
  .catch({});

const expanded = z.object({ id: z.string() }).transform(({ id }) => id);
const fieldSchema = plain.or(expanded).catch(null);

/** What is kept of an event; undefined where it is none. Of an expanded object, its id. */
export const keptEventOf = (event: unknown): KeptEvent | undefined => {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return undefined;
  const { id, type, api_version: apiVersion, livemode, created, data } = parsed.data;
  const fields = Object.entries(data.object).filter(([name]) => keptFields.has(name));
  return {
    id,
    type,
    apiVersion: apiVersion ?? null,
    livemode: livemode ?? null,
    created,
    subject: Object.fromEntries(fields.map(([name, value]) => [name, fieldSchema.parse(value)])),
    ...marksSchema.parse(data.object.metadata ?? {}),
  };
};
