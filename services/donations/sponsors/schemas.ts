import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { giftAmountSchema } from "#shared/values/money.ts";
import { isoInstantSchema } from "#shared/values/time.ts";
import { purposeCodes } from "#shared/vocabulary/beneficiaries.ts";
import { createDonationSchema, donationStatuses } from "../giving/schemas.ts";

/** A gift for somebody whom a project helps, `amount` in fen, for one of their purposes, in its present month or term. */
export const holdSlotSchema = once(() =>
  createDonationSchema()
    .omit({ currency: true, pledgeId: true, feeCover: true })
    .extend({
      amount: giftAmountSchema(),
      currency: z.literal("CNY"),
      purpose: z.enum(purposeCodes),
    })
    .meta({ id: "HoldSlot" }),
);

/** The place is held until `until`; who has paid by then sponsors it. `readSecret` opens the gift. */
export const heldSlotSchema = once(() =>
  z
    .strictObject({
      donationId: idSchema("donation"),
      checkoutUrl: z.string(),
      status: z.enum(donationStatuses),
      readSecret: z.string(),
      until: isoInstantSchema(),
    })
    .meta({ id: "HeldSlot" }),
);
