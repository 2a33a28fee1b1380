import * as z from "zod";
import { rowBase } from "#shared/db/row.ts";
import { currencySchema } from "#shared/values/money.ts";
import { type donationStatuses, paidStatuses, unpaidStatuses } from "./schemas.ts";

const gift = {
  ...rowBase,
  sk: z.literal("DONATION"),
  donationId: z.string(),
  projectId: z.string(),
  /** As it was shown at the checkout. */
  projectName: z.string(),
  amount: z.int(),
  currency: currencySchema,
  refunded: z.int(),
  anonymous: z.boolean(),
  createdAt: z.string(),
  personId: z.string().optional(),
  /** Name, address and message, for the person, or for this gift alone where nobody was signed in. */
  sealed: z.string().optional(),
  /**
   * Whose gifts it is listed with: `PERSON#...`, or for a guest `EMAIL#` and the blind index of the address given, by
   * which its owner finds the gift later; absent where nobody could ask for it.
   */
  giver: z.string().optional(),
  /** Sort key of that list. */
  madeAt: z.string(),
  /** Idempotency-Key of the checkout at Stripe. */
  stripeKey: z.string(),
} as const;

export const donationRowSchema = z.discriminatedUnion("status", [
  z.object({ ...gift, status: z.enum(unpaidStatuses) }),
  z.object({ ...gift, status: z.enum(paidStatuses), paidAt: z.string(), paymentId: z.string() }),
]);
export type DonationRow = z.infer<typeof donationRowSchema>;
export type DonationStatus = (typeof donationStatuses)[number];
export type PaidDonation = Extract<DonationRow, { paidAt: string }>;

/** Where a gift is paid, beside the gift: no list of gifts carries it, and it goes when Stripe has closed it. */
export const checkoutRowSchema = z.object({
  ...rowBase,
  sk: z.literal("CHECKOUT"),
  checkoutUrl: z.string(),
  expiresAt: z.int(),
});
export type CheckoutRow = z.infer<typeof checkoutRowSchema>;

/** The contents of a donation's envelope. */
export const sealedDonorSchema = z.strictObject({
  donor: z.strictObject({ name: z.string(), email: z.string() }).optional(),
  message: z.string().optional(),
});
export type SealedDonor = z.infer<typeof sealedDonorSchema>;

/** For whom a donation's envelope is sealed. */
export const sealedFor = ({ personId, donationId }: Pick<DonationRow, "personId" | "donationId">): string =>
  personId ?? donationId;

/** The states that may follow each. Money wins: a payment that arrives after the checkout failed or ended counts. */
const moves: Readonly<Record<DonationStatus, readonly DonationStatus[]>> = {
  pending: ["failed", "expired", "paid"],
  failed: ["expired", "paid"],
  expired: ["paid"],
  paid: ["partly-refunded", "refunded"],
  "partly-refunded": ["paid", "refunded"],
  refunded: ["paid", "partly-refunded"],
};

export const mayBecome = (from: DonationStatus, to: DonationStatus): boolean => moves[from].includes(to);

export const isPaid = (row: DonationRow): row is PaidDonation =>
  (paidStatuses as readonly string[]).includes(row.status);

/** The state of a paid gift of which so much was given back (minor units). */
export const statusAfterRefunds = (amount: number, refunded: number): (typeof paidStatuses)[number] => {
  if (refunded === 0) return "paid";
  return refunded < amount ? "partly-refunded" : "refunded";
};
