import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { endReasons } from "#shared/published/events/donations.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema, giftAmountSchema, moneySchema } from "#shared/values/money.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { createDonationSchema, donationStatuses } from "../giving/schemas.ts";

/** `overdue`: a month could not be collected and is tried again; `expired`: its checkout was not paid. */
export const recurringStatuses = ["pending", "active", "paused", "overdue", "ended", "expired"] as const;
export type RecurringStatus = (typeof recurringStatuses)[number];

export const recurringParamsSchema = once(() => z.object({ recurringGiftId: idSchema("recurringGift") }));

/** `amount` of each month, in minor units. Name, address and message are those of each month's gift. */
export const createRecurringGiftSchema = once(() =>
  createDonationSchema().omit({ pledgeId: true }).meta({ id: "CreateRecurringGift" }),
);

/** An absent field stays as it is. */
export const updateRecurringGiftSchema = once(() =>
  z
    .strictObject({ paused: z.boolean(), amount: giftAmountSchema() })
    .partial()
    .meta({ id: "UpdateRecurringGift" }),
);

/** `readSecret`, sent as header Donation-Secret, opens, changes and ends the monthly gift for anybody who has it. */
export const monthlyCheckoutSchema = once(() =>
  z
    .strictObject({
      recurringGiftId: idSchema("recurringGift"),
      checkoutUrl: z.string(),
      status: z.enum(recurringStatuses),
      readSecret: z.string(),
    })
    .meta({ id: "MonthlyCheckout" }),
);

const summary = once(() => ({
  recurringGiftId: idSchema("recurringGift"),
  projectId: idSchema("project"),
  /** The project's name today. */
  projectName: z.string(),
  status: z.enum(recurringStatuses),
  amount: z.int(),
  currency: currencySchema(),
  anonymous: z.boolean(),
  createdAt: isoInstantSchema(),
  /** Of one that is overdue: tries so far, and when the next one is. */
  failed: z.strictObject({ tries: z.int(), nextTryAt: isoInstantSchema().nullable() }).nullable(),
  ended: z.strictObject({ at: isoInstantSchema(), reason: z.enum(endReasons) }).nullable(),
  /** Whether the payment platform has been told of the last change. Until then it is told again and again. */
  settled: z.boolean(),
}));

/** `gifts`: each month's, latest first, at most twelve; `readSecret` opens one to a guest. */
export const recurringGiftSchema = once(() =>
  z
    .strictObject({
      ...summary(),
      donor: z.strictObject({ name: z.string(), email: z.string() }).nullable(),
      message: z.string().nullable(),
      checkoutUrl: z.string().nullable(),
      gifts: z.array(
        z.strictObject({
          donationId: idSchema("donation"),
          amount: z.int(),
          currency: currencySchema(),
          refunded: moneySchema(),
          status: z.enum(donationStatuses),
          paidAt: isoInstantSchema(),
          readSecret: z.string(),
        }),
      ),
    })
    .meta({ id: "RecurringGift" }),
);

export const myRecurringGiftsSchema = once(() =>
  z
    .strictObject({ items: z.array(z.strictObject(summary())), nextCursor: z.string().nullable() })
    .meta({ id: "MyRecurringGifts" }),
);
