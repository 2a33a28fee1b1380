import { type AuthenticatedActor, mayAt } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { StaffRole } from "#shared/values/role.ts";

/** R of volunteer.search, the role that shows most first: only the lead sees the end of the phone. */
const searching = ["station_lead", "social_worker", "ngo_manager"] as const satisfies readonly StaffRole[];

/**
 * The role in which the caller looks through a division's volunteers.
 * @throws Problem `not-found` where they have none of them there
 */
export const searchingRole = (actor: AuthenticatedActor, division: string): (typeof searching)[number] => {
  const role = searching.find((candidate) => mayAt(actor, [candidate], { division }));
  if (!role) throw new Problem("not-found");
  return role;
};
