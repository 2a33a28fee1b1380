import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { countiesOf } from "../../county-network/access.ts";
import { mayAppoint } from "../access.ts";
import { changeStaff } from "../change-staff.ts";
import type { StaffDeps } from "../deps.ts";
import type { staffRoutes } from "../routes.ts";

type EndAppointment = UseCase<StaffDeps, typeof staffRoutes.endAppointment>;

/**
 * Takes a role from somebody wherever the caller may appoint to it. The person has lost it at their next call.
 * @throws Problem `not-found` where there is no such appointment
 */
export const endAppointment: EndAppointment = async (deps, { params: { personId, role } }, { actor }) => {
  let ended = 0;
  for (const county of countiesOf(actor))
    ended += await changeStaff(deps, county, personId, (held) => {
      const removed = held.filter((row) => row.role === role && mayAppoint(actor, row));
      return { removed, result: removed.length };
    });
  if (ended === 0) throw new Problem("not-found");
};
