import { personDonorKey } from "../giving/keys.ts";

const partition = (pledgeId: string): string => `PLEDGE#${pledgeId}`;

export const pledgeKey = (pledgeId: string) => ({ pk: partition(pledgeId), sk: "PLEDGE" }) as const;

/** The gifts that were made for a pledge. */
export const pledgedGiftPrefix = "GIFT#";
export const pledgedGiftKey = (pledgeId: string, donationId: string) => ({
  pk: partition(pledgeId),
  sk: `${pledgedGiftPrefix}${donationId}`,
});

/** Which pledge a reference of a bank transfer means. */
export const pledgeReferenceKey = (reference: string) =>
  ({ pk: `PLEDGE-REFERENCE#${reference}`, sk: "REFERENCE" }) as const;

/** The key under which a person's pledges are listed, apart from their gifts. */
export const pledgesOf = (personId: string): string => `PLEDGES#${personDonorKey(personId)}`;

/** The list of pledges to be reminded of. */
export const pledgesDue = "PLEDGES";
