import { type AuthenticatedActor, reaches } from "#shared/access/actor.ts";
import { operatorAt } from "#shared/access/project-operator.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import type { StaffRole } from "#shared/values/role.ts";
import type { ListDeps } from "./deps.ts";

/** The roles that pull lists. An inspector pulls none without an open case, and there are no cases yet. */
const pullingRoles: readonly StaffRole[] = ["ngo_manager", "station_lead", "social_worker"];

const pullingGrants = ({ grants }: AuthenticatedActor): Grant[] =>
  grants.filter(({ role }) => pullingRoles.includes(role));

/**
 * A need with the grant by which the caller pulls its list. A need's project counts for its operator's managers only.
 * @throws Problem `not-found` where there is no need or no grant
 */
export const requirePullableNeed = async (
  { store }: Pick<ListDeps, "store">,
  actor: AuthenticatedActor,
  needId: string,
) => {
  const need = await store.findNeed(needId);
  if (!need) throw new Problem("not-found");
  const { division, projectId } = need;
  const project = projectId === undefined ? undefined : await store.findProject(projectId);
  const operatorId = operatorAt(project, division);
  const grant = pullingGrants(actor).find((one) =>
    reaches(one, { division, operatorId: one.role === "ngo_manager" ? operatorId : undefined }),
  );
  if (!grant) throw new Problem("not-found");
  return { need, grant };
};

/**
 * The grant by which the caller pulls lists of a township's station.
 * @throws Problem `not-found` where there is no such grant
 */
export const requirePullableTownship = (actor: AuthenticatedActor, division: string): Grant => {
  const grant = pullingGrants(actor).find((one) => reaches(one, { division }));
  if (!grant) throw new Problem("not-found");
  return grant;
};

/** A project of which the caller pulls lists in the townships that it covers, with their grant. */
export interface PulledProject {
  readonly grant: Grant;
  readonly covers: (division: string) => boolean;
}

/**
 * The townships and projects of which the caller pulls lists, each with its grant. A project counts where it is approved. A grant for the whole county also
 * has the county's own code.
 * @throws Problem `not-found` where there are no such grants
 */
export const requirePullScope = async (
  { counties, store }: Pick<ListDeps, "counties" | "store">,
  actor: AuthenticatedActor,
) => {
  const grants = pullingGrants(actor);
  if (grants.length === 0) throw new Problem("not-found");
  const townships = new Map<string, Grant>();
  const projects = new Map<string, PulledProject>();
  for (const grant of grants) {
    const card = grant.divisions ? undefined : await counties.find(grant.county);
    const codes = grant.divisions ?? [...(card?.townships.map(({ code }) => code) ?? []), grant.county];
    for (const code of codes) townships.set(code, grant);
    if (grant.role !== "ngo_manager" || grant.operatorId === undefined) continue;
    for (const project of await store.listProjects(grant.operatorId))
      projects.set(project.projectId, {
        grant,
        covers: (division) => operatorAt(project, division) === grant.operatorId,
      });
  }
  return { townships, projects };
};
