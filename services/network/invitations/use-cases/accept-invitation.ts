import { grantsInForce } from "#shared/access/grants-in-force.ts";
import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { Call, UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import type { CountyNetwork } from "../../county-network/rules/county-network.ts";
import { appointsBy } from "../../staff/access.ts";
import { changeStaff } from "../../staff/change-staff.ts";
import { staffKey } from "../../staff/keys.ts";
import { openLabel, sealLabel } from "../../staff/labels.ts";
import type { StaffRow } from "../../staff/rows.ts";
import { appointmentOf } from "../../staff/views.ts";
import { requireInvited } from "../access.ts";
import type { InvitationDeps } from "../deps.ts";
import type { invitationRoutes } from "../routes.ts";
import type { InvitationRow } from "../rows.ts";
import { whyNot } from "../rules/acceptable.ts";

type AcceptInvitation = UseCase<InvitationDeps, typeof invitationRoutes.acceptInvitation>;

/** The appointment that an invitation makes of its acceptance, with the label of the one in the other's envelope. */
const appointmentBy = async (
  { envelope }: InvitationDeps,
  { role, county, division, operatorId, invitedBy, sealedLabel }: InvitationRow,
  personId: string,
  call: Call,
): Promise<StaffRow> => {
  const place = { personId, role, county, division, operatorId };
  return {
    ...staffKey(place),
    version: 1,
    change: call.change(),
    ...place,
    since: call.now.toISOString(),
    sealedLabel: await sealLabel(envelope, personId, await openLabel(envelope, invitedBy, sealedLabel)),
  };
};

/** The card of whoever invited. @throws refusal as {@link whyNot} says */
const requireAcceptable = async (
  { staff }: InvitationDeps,
  invitation: InvitationRow,
  network: CountyNetwork,
  personId: string,
  now: Date,
) => {
  const today = countyDay(now);
  const card = await staff.findRoleCard(invitation.invitedBy);
  const refusal = whyNot(invitation, {
    personId,
    now,
    today,
    appointed: appointsBy(grantsInForce(card, today), invitation),
    network,
  });
  if (refusal) throw refuse(refusal);
  if (!card) throw refuse("inviter-without-right");
  return card;
};

/**
 * Gives the caller the role that they are invited to, by the rights that whoever invited has at this moment. Whoever took
 * it gets the same answer again.
 * @throws Problem `not-found` without the right secret; refusals as the route lists them
 */
export const acceptInvitation: AcceptInvitation = async (deps, { params, body }, call) => {
  const { personId } = requireSignedIn(call.actor);
  const { county } = await requireInvited(deps, call.actor, params.invitationId, body.secret);
  const row = await changeStaff(deps, county, personId, async (held, network) => {
    // Read again: the secret is right, and whatever else was read before may have changed.
    const invitation = await deps.invitations.find(params.invitationId);
    if (!invitation) throw new Problem("not-found");
    const { sk } = staffKey({ ...invitation, personId });
    const existing = held.find((one) => one.sk === sk);
    if (invitation.acceptedBy !== undefined) {
      if (invitation.acceptedBy !== personId || !existing) throw refuse("invitation-used");
      return { result: existing };
    }
    const inviter = await requireAcceptable(deps, invitation, network, personId, call.now);
    if (existing) throw refuse("already-appointed");
    const added = await appointmentBy(deps, invitation, personId, call);
    const used: InvitationRow = {
      ...invitation,
      version: invitation.version + 1,
      change: call.change(),
      acceptedBy: personId,
      sealedLabel: undefined,
    };
    return { added, also: deps.invitations.acceptWrites(used, inviter), result: added };
  });
  return appointmentOf(row);
};
