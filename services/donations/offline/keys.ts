/** A gift that did not come through the checkout. */
export const offlineKey = (offlineDonationId: string) =>
  ({ pk: `OFFLINE#${offlineDonationId}`, sk: "OFFLINE" }) as const;

/** That an organisation has entered the gift with a bank's number. Letters count as capitals. */
export const referenceKey = (organisation: string, reference: string) =>
  ({ pk: `REFERENCE#${organisation}#${reference.toUpperCase()}`, sk: "REFERENCE" }) as const;

/** The list of a project's offline gifts, in the index of books. */
export const offlineBook = (projectId: string): string => `OFFLINE#${projectId}`;
