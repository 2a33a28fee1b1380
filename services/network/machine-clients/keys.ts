/** The partition of a county's machine clients. */
export const machineClientPk = (county: string) => `CLIENTS#${county}`;

export const machineClientKey = (county: string, clientId: string) =>
  ({ pk: machineClientPk(county), sk: clientId }) as const;

/** A note of the call that registered a client, so that a repeated call finds it; `callId` follows from its key. */
export const registrationKey = (callId: string) => ({ pk: `CLIENTCALL#${callId}`, sk: "CALL" }) as const;
