import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import type { StaffRow } from "../../county-network/rows.ts";
import { divisionOf } from "../../county-network/rules/county-network.ts";
import { staffKey } from "../../county-network/store.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";
import { appointmentOf } from "../../stations/views.ts";
import { appointmentPlace } from "../access.ts";
import { changeStaff } from "../change-staff.ts";
import { mayAppoint } from "../rules/appointing.ts";

type Appoint = UseCase<NetworkDeps, typeof manifest.routes.appointStaff>;

/** Gives somebody a role at the caller's station, organisation or county; a station elsewhere is not found. */
export const appointStaff: Appoint = async ({ store }, { body: { personId, role, division } }, call) => {
  const actor = requireSignedIn(call.actor);
  if (personId === actor.personId) throw refuse("about-oneself");
  const place = { role, ...appointmentPlace(actor, role, division) };
  if (!mayAppoint(actor, place)) throw new Problem("not-found");
  const appointment: StaffRow = {
    ...staffKey({ personId, ...place }),
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
    personId,
    ...place,
    since: call.now.toISOString(),
  };
  let answer = appointment;
  await changeStaff(store, place.county, personId, (held, { stations }) => {
    const standing = held.find(({ sk }) => sk === appointment.sk);
    if (standing && !isRepeatedCall(standing.idempotency, call.idempotency))
      throw refuse("already-appointed");
    if (place.division !== null && !stations.some((station) => divisionOf(station) === place.division))
      throw new Problem("not-found");
    answer = standing ?? appointment;
    return standing ? undefined : { added: appointment };
  });
  return appointmentOf(answer);
};
