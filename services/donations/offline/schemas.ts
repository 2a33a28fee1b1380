import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { nameSchema } from "#shared/personal-data/words/person-name.ts";
import { fundSources } from "#shared/published/events/projects.ts";
import { emailSchema } from "#shared/values/email.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema, giftAmountSchema } from "#shared/values/money.ts";
import { confirmedWordsSchema, publicLine } from "#shared/values/public-text.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";

/** `allocated`: money that lay in suspense, until two people said to which project it belongs. */
const offlineKinds = ["bank", "cash", "allocated", "goods"] as const;

/** `entered`: a second person has to confirm it. `booking`: they did, and the books decide. Then `confirmed` or `refused`. */
export const offlineStatuses = ["entered", "booking", "confirmed", "refused"] as const;

/** States of an offline gift that the books are about to end. */
export const offlinePending = ["booking"] as const;

/** Why it was refused, from a closed list, so that nothing that is written here can name anybody. */
export const offlineReasons = [
  "not-received",
  "amount-wrong",
  "entered-twice",
  "wrong-project",
  "other",
] as const;

const goodsSchema = once(() =>
  z.strictObject({ what: publicLine(60), quantity: z.int().min(1).max(1_000_000), unit: publicLine(10) }),
);

const common = once(
  () =>
    ({
      receivedOn: isoDaySchema(),
      source: z.enum(fundSources).default("donated"),
      donor: z.strictObject({ name: nameSchema(), email: emailSchema().optional() }).optional(),
      anonymous: z.boolean(),
      confirmedWords: confirmedWordsSchema().optional(),
    }) as const,
);
const money = once(() => ({ amount: giftAmountSchema(), currency: currencySchema() }) as const);
const referenceSchema = once(() => z.string().regex(/^[\w-]{4,64}$/));

/**
 * A gift that came another way than through the checkout. Money: `amount` in minor units; of a bank transfer also
 * `reference`, the bank's number of it. Goods are counted, and have no value in money. `receivedOn`: the day on which it came.
 * `anonymous`: no list or page then names its donor.
 */
export const enterOfflineSchema = once(() =>
  z
    .discriminatedUnion("kind", [
      z.strictObject({ kind: z.literal("bank"), ...common(), ...money(), reference: referenceSchema() }),
      z.strictObject({
        kind: z.literal("cash"),
        ...common(),
        ...money(),
        reference: referenceSchema().optional(),
      }),
      z.strictObject({
        kind: z.literal("goods"),
        ...common(),
        reference: referenceSchema().optional(),
        goods: z.array(goodsSchema()).min(1).max(50),
      }),
    ])
    .meta({ id: "EnterOfflineDonation" }),
);

export const offlineParamsSchema = once(() => z.object({ offlineDonationId: idSchema("offlineDonation") }));

export const refuseOfflineSchema = once(() =>
  z.strictObject({ reason: z.enum(offlineReasons) }).meta({ id: "RefuseOfflineDonation" }),
);

const listed = once(
  () =>
    ({
      offlineDonationId: idSchema("offlineDonation"),
      projectId: idSchema("project"),
      kind: z.enum(offlineKinds),
      /** In minor units, like all sums; null of goods. */
      amount: z.int().nullable(),
      currency: currencySchema().nullable(),
      goods: z.array(z.strictObject({ what: z.string(), quantity: z.int(), unit: z.string() })),
      source: z.enum(fundSources),
      receivedOn: isoDaySchema(),
      reference: z.string().nullable(),
      anonymous: z.boolean(),
      status: z.enum(offlineStatuses),
      enteredBy: z.string(),
      enteredAt: isoInstantSchema(),
      confirmed: z.strictObject({ by: z.string(), at: isoInstantSchema() }).nullable(),
      refused: z
        .strictObject({
          by: z.string(),
          at: isoInstantSchema(),
          /** Of the books: that the project took no gifts any more when they came to it. */
          reason: z.enum([...offlineReasons, "project-closed"]),
        })
        .nullable(),
    }) as const,
);

/** An offline gift as staff reads it. `donor`: null where none was named, and to whoever only looks into the books. */
export const offlineDonationSchema = once(() =>
  z
    .strictObject({
      ...listed(),
      donor: z.strictObject({ name: z.string(), email: z.string().nullable() }).nullable(),
    })
    .meta({ id: "OfflineDonation" }),
);

/** A list names no donor. */
export const offlineDonationsSchema = once(() =>
  z
    .strictObject({ items: z.array(z.strictObject(listed())), nextCursor: z.string().nullable() })
    .meta({ id: "OfflineDonations" }),
);
export type OfflineDonationItem = z.input<ReturnType<typeof offlineDonationsSchema>>["items"][number];
