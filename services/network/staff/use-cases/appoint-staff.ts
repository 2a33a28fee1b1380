import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { divisionOf } from "../../county-network/rules/county-network.ts";
import { mayAppoint, placeOfAppointment } from "../access.ts";
import { changeStaff } from "../change-staff.ts";
import type { LabelDeps } from "../deps.ts";
import { staffKey } from "../keys.ts";
import { sealLabel } from "../labels.ts";
import type { staffRoutes } from "../routes.ts";
import type { StaffRow } from "../rows.ts";
import { labelledOf } from "../views.ts";

type AppointStaff = UseCase<LabelDeps, typeof staffRoutes.appointStaff>;

/**
 * Gives somebody a role at the caller's station, organisation or county.
 * @throws Problem `not-found` for a station elsewhere; refusal `about-oneself`, `already-appointed`
 */
export const appointStaff: AppointStaff = async (
  deps,
  { body: { personId, role, division, label } },
  call,
) => {
  const actor = requireSignedIn(call.actor);
  if (personId === actor.personId) throw refuse("about-oneself");
  const place = { role, ...placeOfAppointment(actor, role, division) };
  if (!mayAppoint(actor, place)) throw new Problem("not-found");
  const appointment: StaffRow = {
    ...staffKey({ personId, ...place }),
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
    personId,
    ...place,
    since: call.now.toISOString(),
    sealedLabel: await sealLabel(deps.envelope, personId, label),
  };
  const row = await changeStaff(deps, place.county, personId, (held, { stations }) => {
    const existing = held.find(({ sk }) => sk === appointment.sk);
    if (existing && !isRepeatedCall(existing.idempotency, call.idempotency))
      throw refuse("already-appointed");
    if (place.division !== null && !stations.some((station) => divisionOf(station) === place.division))
      throw new Problem("not-found");
    return existing ? { result: existing } : { added: appointment, result: appointment };
  });
  return labelledOf(deps.envelope, row);
};
