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
    /** A guest who gave an address hears of it there. */
    byMail: z.boolean().optional(),
  }),
);
export type MoneyMoved = z.infer<ReturnType<typeof moneyMovedSchema>>;

export const donationEvents = {
  "donations.DonationReceived": moneyMovedSchema,
  "donations.DonationRefunded": moneyMovedSchema,
  /** A guest asked for word of a paid gift; the subject is the gift, the version that of the address. */
  "donations.ReceiptAsked": moneyMovedSchema,
} as const;
