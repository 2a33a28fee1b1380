import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { currencySchema } from "#shared/values/money.ts";
import { paidStatuses, unpaidStatuses } from "./schemas.ts";

const gift = {
  ...rowBase,
  sk: z.literal("DONATION"),
  donationId: z.string(),
  projectId: z.string(),
  /** The name shown at the checkout. */
  projectName: z.string(),
  /** In minor units, like `refunded`. */
  amount: z.int(),
  currency: currencySchema,
  refunded: z.int(),
  anonymous: z.boolean(),
  createdAt: z.string(),
  /** The signed-in donor. */
  personId: z.string().optional(),
  /** Name, address and message: see `envelopeOwner`. */
  sealed: z.string().optional(),
  /** The stored name of `donorKey`. */
  giver: z.string().optional(),
  /** Sort key of the donor's list. */
  madeAt: z.string(),
  /** Idempotency-Key of the checkout at Stripe. */
  stripeKey: z.string(),
} as const;

/**
 * A gift: first the intent to give, later paid. `donorKey` (keys.ts) lists it with its donor's other gifts; it is
 * undefined for a guest who gave no address.
 */
export const donationRowSchema = z
  .discriminatedUnion("status", [
    z.object({ ...gift, status: z.enum(unpaidStatuses) }),
    z.object({ ...gift, status: z.enum(paidStatuses), paidAt: z.string(), paymentId: z.string() }),
  ])
  .transform(({ giver: donorKey, ...row }) => ({ ...row, donorKey }));
export type DonationRow = z.output<typeof donationRowSchema>;
export type PaidDonation = Extract<DonationRow, { paidAt: string }>;

/** The attributes that are stored for a gift. */
export const donationItem = ({ donorKey: giver, ...row }: DonationRow) => ({ ...row, giver });

/** Where a gift is paid. A row of its own, so that no list of gifts carries it; deleted once the checkout is closed. */
export const checkoutRowSchema = z.object({
  ...rowBase,
  sk: z.literal("CHECKOUT"),
  checkoutUrl: z.string(),
  /** Seconds since 1970. */
  expiresAt: z.int(),
});
export type CheckoutRow = z.infer<typeof checkoutRowSchema>;

/** The sealed personal data of a gift. */
export const sealedDonorSchema = z.strictObject({
  donor: z.strictObject({ name: z.string(), email: z.string() }).optional(),
  message: z.string().optional(),
});
export type SealedDonor = z.infer<typeof sealedDonorSchema>;

/** Whose envelope holds a gift's personal data: the signed-in donor's, or one of this gift alone. */
export const envelopeOwner = ({
  personId,
  donationId,
}: Pick<DonationRow, "personId" | "donationId">): string => personId ?? donationId;
