import { type AuthenticatedActor, mayAt } from "#shared/access/actor.ts";
import { operatorAt } from "#shared/access/project-operator.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import type { NeedRecord } from "#shared/ranking/fit/need.ts";
import type { MatchDeps } from "./deps.ts";

/** Where a need is, and who operates its project with the county's approval there. */
interface Place {
  readonly division: string;
  readonly operatorId: string | undefined;
}

/** match.assignment lets a manager see the matches of the projects they operate, not those of their stations. */
const operatesProject = (actor: AuthenticatedActor, { operatorId }: Place): boolean =>
  operatorId !== undefined &&
  actor.grants.some((grant) => grant.role === "ngo_manager" && grant.operatorId === operatorId);

/** Whether the caller sees the candidates of a need there by masked name, with the gates that they fail. */
export const seesNames = (actor: AuthenticatedActor, place: Place): boolean =>
  mayAt(actor, ["station_lead", "social_worker"], { division: place.division }) ||
  operatesProject(actor, place);

/** Whether a volunteer belongs to one of the teams. */
export const isMemberOf = (teams: readonly string[], card: GateCard): boolean =>
  card.teams.some((team) => teams.includes(team));

/** How much somebody sees of a need's matches, from most to least. An inspector without an open case: nothing. */
export type MatchView = "named" | "unnamed" | "team" | "counts" | "own";

const viewOf = (
  actor: AuthenticatedActor,
  place: Place,
  listing: NeedRecord["listing"],
): MatchView | undefined => {
  const { division } = place;
  if (seesNames(actor, place)) return "named";
  if (mayAt(actor, ["supervisor"], { division })) return "unnamed";
  const isVolunteer = actor.gateCard !== undefined && listing !== "never";
  if (isVolunteer && actor.gateCard.leads.length > 0) return "team";
  if (mayAt(actor, ["county_admin"], { division })) return "counts";
  return isVolunteer ? "own" : undefined;
};

/** A need, where it is, and who operates its project there. @throws Problem `not-found` */
export const findPlacedNeed = async (store: MatchDeps["store"], needId: string) => {
  const need = await store.findNeed(needId);
  if (!need) throw new Problem("not-found");
  const project = need.projectId === undefined ? undefined : await store.findProject(need.projectId);
  return { need, place: { division: need.division, operatorId: operatorAt(project, need.division) } };
};

/** A need, and how much the caller sees of its matches. @throws Problem `not-found` where that is nothing. */
export const requireMatchView = async (
  { store }: Pick<MatchDeps, "store">,
  actor: AuthenticatedActor,
  needId: string,
) => {
  const { need, place } = await findPlacedNeed(store, needId);
  const view = viewOf(actor, place, need.listing);
  if (!view) throw new Problem("not-found");
  return { need, view };
};
