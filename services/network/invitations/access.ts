import type { Actor } from "#shared/access/actor.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import { Problem } from "#shared/problem/problem.ts";
import { countiesOf } from "../county-network/access.ts";
import { mayAppoint } from "../staff/access.ts";
import type { InvitationDeps } from "./deps.ts";
import type { InvitationRow } from "./rows.ts";
import { isSecretOf } from "./secret.ts";

/**
 * The invitation whose link the caller has. Each try is counted, whether or not it is the right one.
 * @throws Problem `not-found` for another secret as for no invitation; `limit-reached`
 */
export const requireInvited = async (
  { invitations, counts }: Pick<InvitationDeps, "invitations" | "counts">,
  actor: Actor,
  invitationId: string,
  secret: string | undefined,
): Promise<InvitationRow> => {
  await counts.count("invitation-tries", requireSignedIn(actor).personId);
  const invitation = await invitations.find(invitationId);
  if (!invitation || secret === undefined || !isSecretOf(invitation.secretHash, secret))
    throw new Problem("not-found");
  return invitation;
};

/** The invitations that nobody has used, to roles that the caller appoints to. */
export const openInvitations = async (
  { invitations }: Pick<InvitationDeps, "invitations">,
  actor: Actor,
): Promise<InvitationRow[]> => {
  const rows = (await Promise.all(countiesOf(actor).map(invitations.list))).flat();
  return rows.filter((row) => row.acceptedBy === undefined && mayAppoint(actor, row));
};
