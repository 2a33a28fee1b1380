/** The partition of a county's invitations. */
export const invitationsPk = (county: string) => `INVITATIONS#${county}`;

export const invitationKey = (county: string, invitationId: string) =>
  ({ pk: invitationsPk(county), sk: invitationId }) as const;

/** A note of the county in which an invitation lies, by which whoever has its link finds it. */
export const whereKey = (invitationId: string) =>
  ({ pk: `INVITATION#${invitationId}`, sk: "WHERE" }) as const;
