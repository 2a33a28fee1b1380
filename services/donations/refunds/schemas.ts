import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { currencySchema, giftAmountSchema } from "#shared/values/money.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

/**
 * `requested`: waits for a manager. `booking`: the books decide. `sending`: its money is set aside, and Stripe is asked.
 * `sent`: Stripe has it, the bank not yet. `succeeded`, `failed`: how it ended; what failed is back in the fund. `refused`: by a
 * manager, or by the books.
 */
export const refundStatuses = [
  "requested",
  "booking",
  "sending",
  "sent",
  "succeeded",
  "failed",
  "refused",
] as const;
export type RefundStatus = (typeof refundStatuses)[number];

/** States in which the books or Stripe have still to answer. */
export const pendingStatuses = ["booking", "sending"] as const;

/** Why the books refuse a refund. */
export const refundRefusals = ["disputed", "more-than-left", "balance"] as const;

export const refundParamsSchema = once(() => z.object({ refundId: idSchema("refund") }));

/** `amount` in minor units of the gift's currency. */
export const requestRefundSchema = once(() =>
  z.strictObject({ amount: giftAmountSchema() }).meta({ id: "RequestRefund" }),
);

/**
 * A refund that was asked for here. `by`: the donor or finance. `refusedFor`: a rule (`balance`, `disputed`, `more-than-left`),
 * `manager`, or the payment platform's own word.
 */
export const refundSchema = once(() =>
  z
    .strictObject({
      refundId: idSchema("refund"),
      donationId: idSchema("donation"),
      projectId: idSchema("project"),
      amount: z.int(),
      currency: currencySchema(),
      by: z.enum(["donor", "finance"]),
      requestedAt: isoInstantSchema(),
      status: z.enum(refundStatuses),
      refusedFor: z.string().nullable(),
    })
    .meta({ id: "Refund" }),
);

/** Refunds, latest first. */
export const refundsSchema = once(() =>
  z
    .strictObject({ items: z.array(refundSchema()), nextCursor: z.string().nullable() })
    .meta({ id: "Refunds" }),
);

/** The refunds of a gift, latest first. `left`: what could still be asked back, in minor units; `disputed`: its bank disputes it. */
export const giftRefundsSchema = once(() =>
  z
    .strictObject({
      items: z.array(refundSchema()),
      left: z.int(),
      disputed: z.boolean(),
      nextCursor: z.null(),
    })
    .meta({ id: "GiftRefunds" }),
);
