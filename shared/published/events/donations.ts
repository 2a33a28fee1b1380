import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { currencySchema } from "#shared/values/money.ts";

/** Money that came in, or went back, in minor units; the person who gave it signed in, or took it for theirs. */
export const moneyMovedSchema = once(() =>
  z.object({
    projectId: z.string(),
    amount: z.int(),
    currency: currencySchema(),
    personId: z.string().optional(),
  }),
);
export type MoneyMoved = z.infer<ReturnType<typeof moneyMovedSchema>>;

export const donationEvents = {
  "donations.DonationReceived": moneyMovedSchema,
  "donations.DonationRefunded": moneyMovedSchema,
} as const;
