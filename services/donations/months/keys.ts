/** A month of an organisation's books; all of one organisation's lie in one partition. */
export const monthKey = (organisation: string, month: string) =>
  ({ pk: `MONTH#${organisation}`, sk: month }) as const;
