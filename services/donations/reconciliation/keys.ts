/** A day's reconciliations lie in one partition, each under its moment (ISO instant). */
export const reconciliationKey = (day: string, at: string) =>
  ({ pk: `RECONCILIATION#${day}`, sk: at }) as const;

/** The list of all reconciliations, in the index of books. */
export const reconciliationsBook = "RECONCILIATIONS";
