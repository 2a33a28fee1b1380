/** The number of a gift, by the gift's id. */
export const acknowledgmentKey = (giftId: string) =>
  ({ pk: `ACKNOWLEDGMENT#${giftId}`, sk: "ACKNOWLEDGMENT" }) as const;

/** Which gift has a number. */
export const numberKey = (number: string) => ({ pk: `NUMBER#${number}`, sk: "NUMBER" }) as const;

const seriesPrefix = "SERIES#";

/** How far an organisation's series of a year has come. */
export const seriesKey = (series: string) => ({ pk: `${seriesPrefix}${series}`, sk: "SERIES" }) as const;

/** Number of the official donation receipt (公益事业捐赠票据) of a gift. */
export const officialKey = (giftId: string) => ({ pk: `OFFICIAL#${giftId}`, sk: "OFFICIAL" }) as const;

/** The list of the acknowledgments of a project's gifts, in the index of books. */
export const acknowledgmentsBook = (projectId: string): string => `ACKNOWLEDGMENTS#${projectId}`;
