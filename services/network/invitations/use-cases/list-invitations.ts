import type { UseCase } from "#shared/manifest/use-case.ts";
import { openInvitations } from "../access.ts";
import type { InvitationDeps } from "../deps.ts";
import type { invitationRoutes } from "../routes.ts";
import { invitationOf } from "../views.ts";

type ListInvitations = UseCase<InvitationDeps, typeof invitationRoutes.listInvitations>;

/** The invitations that wait, also those that are over, to roles that the caller appoints to; those made last first. */
export const listInvitations: ListInvitations = async (deps, _request, { actor }) => {
  const rows = (await openInvitations(deps, actor)).toSorted((a, b) =>
    b.invitedAt.localeCompare(a.invitedAt),
  );
  return { items: await Promise.all(rows.map((row) => invitationOf(deps.envelope, row))), nextCursor: null };
};
