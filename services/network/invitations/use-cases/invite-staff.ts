import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { divisionOf } from "../../county-network/rules/county-network.ts";
import { mayAppoint, placeOfAppointment } from "../../staff/access.ts";
import { sealLabel } from "../../staff/labels.ts";
import { openInvitations } from "../access.ts";
import type { InvitationDeps } from "../deps.ts";
import { invitationKey } from "../keys.ts";
import type { invitationRoutes } from "../routes.ts";
import type { InvitationRow } from "../rows.ts";
import { acceptDays, hasOpenStation, mostOpen } from "../rules/acceptable.ts";
import { secretHashOf, secretOf } from "../secret.ts";
import { invitationOf } from "../views.ts";

type InviteStaff = UseCase<InvitationDeps, typeof invitationRoutes.inviteStaff>;

const daySeconds = 86_400;

/** How long an invitation is kept after its last day (days): so long somebody who is late reads why it does not work. */
const keptDays = 30;

const requireStation = async (
  { networks }: InvitationDeps,
  county: string,
  division: string,
  day: string,
) => {
  const network = await networks.read(county);
  if (!network.stations.some((station) => divisionOf(station) === division)) throw new Problem("not-found");
  if (!hasOpenStation(network, division, day)) throw refuse("station-closed");
};

/**
 * Makes an invitation to a role that the caller appoints to. The answer has its secret, once; a call repeated with its
 * Idempotency-Key gives the same one.
 * @throws Problem `not-found` for a station elsewhere; refusal `station-closed`, `too-many`
 */
export const inviteStaff: InviteStaff = async (deps, { body: { role, division, label } }, call) => {
  const actor = requireSignedIn(call.actor);
  const place = { role, ...placeOfAppointment(actor, role, division) };
  if (!mayAppoint(actor, place)) throw new Problem("not-found");
  if (place.division !== null) await requireStation(deps, place.county, place.division, countyDay(call.now));

  const invitationId = call.newId("invitation");
  const secret = secretOf(deps.ids, invitationId);
  const answer = async (row: InvitationRow) => ({ ...(await invitationOf(deps.envelope, row)), secret });
  const existing = await deps.invitations.find(invitationId);
  if (existing && isRepeatedCall(existing.idempotency, call.idempotency)) return answer(existing);
  if ((await openInvitations(deps, actor)).length >= mostOpen) throw refuse("too-many");

  const now = Math.floor(call.now.getTime() / 1_000);
  const row: InvitationRow = {
    ...invitationKey(place.county, invitationId),
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
    invitationId,
    secretHash: secretHashOf(secret),
    ...place,
    invitedBy: actor.personId,
    invitedAt: call.now.toISOString(),
    until: new Date((now + acceptDays * daySeconds) * 1_000).toISOString(),
    sealedLabel: await sealLabel(deps.envelope, actor.personId, label),
    expiresAt: now + (acceptDays + keptDays) * daySeconds,
  };
  try {
    await deps.invitations.add(row);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    // The same call came twice at once.
    throw new Problem("busy", { retryAfterSeconds: 1 }, { cause: error });
  }
  return answer(row);
};
