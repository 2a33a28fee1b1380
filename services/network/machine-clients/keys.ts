/** The partition of a county's machine clients. */
export const machineClientPk = (county: string) => `CLIENTS#${county}`;

export const machineClientKey = (county: string, clientId: string) =>
  ({ pk: machineClientPk(county), sk: clientId }) as const;
