/** A feed by the hash of its token. */
export const feedKey = (tokenHash: string) => ({ pk: `FEED#${tokenHash}`, sk: "FEED" }) as const;

/** Which feed a volunteer has. */
export const feedOwnerKey = (volunteerId: string) =>
  ({ pk: `VOLUNTEER#${volunteerId}`, sk: "FEED" }) as const;
