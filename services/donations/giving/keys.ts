import { giftsKey, giftsOfPerson } from "#shared/published/cards/gifts.ts";

export const donationKey = (donationId: string) =>
  ({ pk: `DONATION#${donationId}`, sk: "DONATION" }) as const;

export const checkoutKey = (donationId: string) =>
  ({ pk: `DONATION#${donationId}`, sk: "CHECKOUT" }) as const;

/** The donor's key under which a signed-in person's gifts are listed. */
export const personDonorKey = giftsKey;

/** The donor's key under which gifts of a guest are listed, by the blind index of the mail address they gave. */
export const guestDonorKey = (emailIndex: string): string => `EMAIL#${emailIndex}`;

/** A donor's gifts by time. */
export const donorIndex = giftsOfPerson;
