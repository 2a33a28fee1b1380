import type { Envelope } from "#shared/personal-data/envelope.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { openLabel } from "../staff/labels.ts";
import type { InvitationRow } from "./rows.ts";

const local = (instant: string): string => toOffsetIso(new Date(instant));

/** What everybody who has a right to an invitation reads of it. */
export const invitedOf = ({ invitationId, role, county, division, operatorId, until }: InvitationRow) => ({
  invitationId,
  role,
  county,
  division,
  operatorId,
  expiresAt: local(until),
});

/** An invitation with its label, for those who appoint. */
export const invitationOf = async (envelope: Envelope, row: InvitationRow) => ({
  ...invitedOf(row),
  label: await openLabel(envelope, row.invitedBy, row.sealedLabel),
  invitedAt: local(row.invitedAt),
});
