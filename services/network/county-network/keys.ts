/** The partition of a county's stations and contracts. */
export const networkPk = (county: string) => `NETWORK#${county}`;

export const stateKey = (county: string) => ({ pk: networkPk(county), sk: "STATE" });

/** One station per division; the guidance platform's division is the county. */
export const stationKey = (county: string, division: string | null) => ({
  pk: networkPk(county),
  sk: `STATION#${division ?? county}`,
});

export const contractKey = (county: string, contractId: string) => ({
  pk: networkPk(county),
  sk: `CONTRACT#${contractId}`,
});
