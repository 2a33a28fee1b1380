/** A gift that did not come through the checkout. */
export const offlineKey = (offlineDonationId: string) =>
  ({ pk: `OFFLINE#${offlineDonationId}`, sk: "OFFLINE" }) as const;

/** That an organisation has entered the gift with a bank's number. Letters count as capitals. */
export const referenceKey = (organisation: string, reference: string) =>
  ({ pk: `REFERENCE#${organisation}#${reference.toUpperCase()}`, sk: "REFERENCE" }) as const;

/** The donor's key of an offline gift, by the blind index of the mail address that was entered for them. */
export const offlineDonorKey = (emailIndex: string): string => `OFFLINE#${emailIndex}`;

/** The list of a project's offline gifts, in the index of books. */
export const offlineBook = (projectId: string): string => `OFFLINE#${projectId}`;
