import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayAppoint } from "../../staff/access.ts";
import type { InvitationDeps } from "../deps.ts";
import type { invitationRoutes } from "../routes.ts";

type WithdrawInvitation = UseCase<InvitationDeps, typeof invitationRoutes.withdrawInvitation>;

/**
 * Takes an invitation back, for whoever appoints to its role.
 * @throws Problem `not-found` also for one that was accepted: the role is ended like any other
 */
export const withdrawInvitation: WithdrawInvitation = ({ invitations }, { params }, { actor }) =>
  retryOnConflict(async () => {
    const row = await invitations.find(params.invitationId);
    if (!row || row.acceptedBy !== undefined || !mayAppoint(actor, row)) throw new Problem("not-found");
    await invitations.remove(row);
  });
