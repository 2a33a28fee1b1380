import { personDonorKey } from "../giving/keys.ts";

const partition = (recurringGiftId: string): string => `RECURRING#${recurringGiftId}`;

export const recurringKey = (recurringGiftId: string) =>
  ({ pk: partition(recurringGiftId), sk: "RECURRING" }) as const;

export const monthlyCheckoutKey = (recurringGiftId: string) =>
  ({ pk: partition(recurringGiftId), sk: "CHECKOUT" }) as const;

/** The gifts of each month, by their invoices. */
export const cyclePrefix = "CYCLE#";
export const cycleKey = (recurringGiftId: string, invoiceId: string) => ({
  pk: partition(recurringGiftId),
  sk: `${cyclePrefix}${invoiceId}`,
});

/** The key under which a person's monthly gifts are listed, apart from their gifts. */
export const monthlyOf = (personId: string): string => `MONTHLY#${personDonorKey(personId)}`;

/** The list of a project's monthly gifts, in the index of books. */
export const monthlyBook = (projectId: string): string => `MONTHLY#${projectId}`;

/** The list of monthly gifts of which Stripe has to be told something. */
export const monthlyDue = "MONTHLY";
