/** Somebody who has withdrawn, until it is decided whether their sign-in goes too. */
export const departureKey = (personId: string) => ({ pk: `DEPARTURE#${personId}`, sk: "DEPARTURE" }) as const;

/** The list of departures by the instant at which they are decided; it shares an index with the checks that end. */
export const departureList = "DEPARTURES";
