import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { changeSchema } from "#shared/db/row.ts";
import { currencySchema } from "#shared/values/money.ts";

/** What the sealed envelope (class `contact`, of the gift) holds: where word of a guest's gift goes, and what opens the gift. */
export const receiptContactSchema = once(() => z.strictObject({ email: z.string(), secret: z.string() }));
export type ReceiptContact = z.infer<ReturnType<typeof receiptContactSchema>>;

/**
 * The card `donations.receipt`: where word of a guest's gift goes. It is read when a message is sent and never copied; it
 * goes once a person has taken the gift for theirs, or said that it is not.
 */
export const receiptCardSchema = once(() =>
  z.object({
    pk: z.string(),
    sk: z.literal("CARD"),
    version: z.int(),
    change: changeSchema(),
    donationId: z.string(),
    projectId: z.string(),
    /** In minor units. */
    amount: z.int(),
    currency: currencySchema(),
    sealed: z.string(),
    /** When the guest asked for word after paying (ISO instant); absent where they gave the address before. */
    askedAt: z.string().optional(),
  }),
);
export type ReceiptCard = z.infer<ReturnType<typeof receiptCardSchema>>;

/** Partition-key prefix of the receipts, which others may read. */
export const receiptPrefix = "RECEIPT#";
export const receiptCardKey = (donationId: string) =>
  ({ pk: `${receiptPrefix}${donationId}`, sk: "CARD" }) as const;
