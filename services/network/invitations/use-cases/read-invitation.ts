import { grantsInForce } from "#shared/access/grants-in-force.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { appointsBy } from "../../staff/access.ts";
import { requireInvited } from "../access.ts";
import type { InvitationDeps } from "../deps.ts";
import type { invitationRoutes } from "../routes.ts";
import { whyNot } from "../rules/acceptable.ts";
import { invitedOf } from "../views.ts";

type ReadInvitation = UseCase<InvitationDeps, typeof invitationRoutes.readInvitation>;

/**
 * Which role the caller is invited to, and where; never the label. Whoever took the role reads it too.
 * @throws Problem `not-found` without the right secret; the refusals of accepting it
 */
export const readInvitation: ReadInvitation = async (deps, { params, headers }, { actor, now }) => {
  const { personId } = requireSignedIn(actor);
  const invitation = await requireInvited(deps, actor, params.invitationId, headers["invitation-secret"]);
  const { acceptedBy, county, operatorId, invitedBy } = invitation;
  if (acceptedBy !== undefined && acceptedBy !== personId) throw refuse("invitation-used");
  const [network, card] = await Promise.all([deps.networks.read(county), deps.staff.findRoleCard(invitedBy)]);
  const today = countyDay(now);
  const appointed = appointsBy(grantsInForce(card, today), invitation);
  const refusal =
    acceptedBy === undefined ? whyNot(invitation, { personId, now, today, appointed, network }) : undefined;
  if (refusal) throw refuse(refusal);
  const operator = network.contracts.find((contract) => contract.operatorId === operatorId);
  return {
    ...invitedOf(invitation),
    operatorName: operator?.operatorName ?? null,
    accepted: acceptedBy !== undefined,
  };
};
