import * as z from "zod";
import { parseRow } from "#shared/db/row.ts";
import type { ToEvents } from "#shared/published/domain-event.ts";
import { currencySchema } from "#shared/values/money.ts";
import { donationRowSchema, isPaid } from "./giving/rows.ts";

/** Money that came in, or went back, in minor units; the person where somebody signed in gave it. */
const moneyMovedSchema = z.object({
  projectId: z.string(),
  amount: z.int(),
  currency: currencySchema,
  personId: z.string().optional(),
});

export const donationEvents = {
  DonationReceived: moneyMovedSchema,
  DonationRefunded: moneyMovedSchema,
} as const;

/** Tells of a gift's payment, and of each part of it that went back. */
export const toDonationEvents: ToEvents = (change) => {
  if (change.new?.sk !== "DONATION") return [];
  const now = parseRow(donationRowSchema, change.new);
  const old = change.old && parseRow(donationRowSchema, change.old);
  const told = (name: keyof typeof donationEvents, amount: number) => ({
    name: `donations.${name}`,
    subject: now.donationId,
    version: now.version,
    data: moneyMovedSchema.parse({ ...now, amount }),
  });
  const givenBack = now.refunded - (old?.refunded ?? 0);
  return [
    ...(isPaid(now) && !(old && isPaid(old)) ? [told("DonationReceived", now.amount)] : []),
    ...(givenBack > 0 ? [told("DonationRefunded", givenBack)] : []),
  ];
};
