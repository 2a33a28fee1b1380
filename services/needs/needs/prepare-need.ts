import { type Actor, mayReach } from "#shared/access/actor.ts";
import { coversDivision, operatorAt } from "#shared/access/project-operator.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import { hasAddress } from "#shared/published/cards/station-card.ts";
import { type CalledAt, calledRoles } from "#shared/published/read-staff-contact.ts";
import { idPrefixes } from "#shared/values/ids.ts";
import { countyDay } from "#shared/values/time.ts";
import { mayManage } from "./access.ts";
import type { NeedDeps } from "./deps.ts";
import { needKey } from "./keys.ts";
import type { NeedWithBoards } from "./rows.ts";
import { boardsOf } from "./rules/boards.ts";
import { withConfirmed } from "./rules/confirmed-words.ts";
import { fillNeed, isAtStation, type NeedBase } from "./rules/fill-need.ts";
import type { NeedRequest } from "./schemas.ts";

/** Who made a call, unless it was a program. */
const personIn = (by: string): string | undefined =>
  by.startsWith(`${idPrefixes.person}_`) ? by : undefined;

/**
 * Whoever comes on site is told where: at a place that the need names, or at the station of the township.
 * @param day ISO day
 * @throws Problem `invalid` where the station has no address
 */
export const requireMeetingPlace = async (
  { stationOf }: Pick<NeedDeps, "stationOf">,
  { place = { kind: "onsite" }, division }: Pick<NeedRequest, "place" | "division">,
  day: string,
): Promise<void> => {
  if (isAtStation(place) && !hasAddress(await stationOf(division), day))
    throw invalid("/place/label", "no-meeting-place");
};

/** @throws Problem `invalid` for somebody whom volunteers of a need there cannot call */
export const requireStaffThere = async (
  { grantsOf }: Pick<NeedDeps, "grantsOf">,
  contactId: string,
  place: CalledAt,
): Promise<void> => {
  if (!mayReach(await grantsOf(contactId), calledRoles, place))
    throw invalid("/contactId", "not-staff-there");
};

/**
 * The operator of a need's project, if the county approved them for the need's division.
 * @throws Problem `invalid` for a project that is not known yet, not published, or elsewhere: a need joins only a
 * project that covers its division
 */
export const operatorOf = async (
  { needs }: Pick<NeedDeps, "needs">,
  projectId: string | undefined,
  division: string,
): Promise<string | undefined> => {
  if (projectId === undefined) return undefined;
  const project = await needs.findProject(projectId);
  if (!project) throw invalid("/projectId", "unknown-project");
  const { status, county = "" } = project;
  if (status !== "published" || !coversDivision({ ...project, county }, division))
    throw invalid("/projectId", "project-not-there");
  return operatorAt(project, division);
};

type NewNeed = Pick<NeedBase, "needId" | "change" | "idempotency" | "imported"> & {
  /** Words in its public texts that its author confirms. */
  readonly confirmedWords?: readonly string[] | undefined;
};

/**
 * Builds a new need and its boards, without saving them. The need is a draft.
 * @param open opens the need at once unless a second person has to release it
 * @throws Problem `not-found` if the actor may not post needs there; `invalid` without a place to meet; the problems of
 *   {@link fillNeed}
 */
export const prepareNeed = async (
  deps: Pick<NeedDeps, "needs" | "counties" | "ids" | "grantsOf" | "stationOf">,
  actor: Actor,
  posted: NeedRequest,
  { confirmedWords, ...created }: NewNeed,
  open = false,
): Promise<NeedWithBoards> => {
  const { division } = posted;
  const operatorId = await operatorOf(deps, posted.projectId, division);
  await deps.counties.requireTownship(division, "/division");
  if (!mayManage(actor, { division, operatorId })) throw new Problem("not-found");
  const request = { ...posted, contactId: posted.contactId ?? personIn(created.change.by) };
  const day = countyDay(new Date(created.change.at));
  await requireMeetingPlace(deps, request, day);
  if (posted.contactId !== undefined)
    await requireStaffThere(deps, posted.contactId, { division, operatorId });
  const base = {
    ...needKey(created.needId),
    ...created,
    version: 1,
    operatorId,
    createdAt: created.change.at,
  };
  const draft = withConfirmed(fillNeed(base, request, undefined, deps.ids), confirmedWords);
  const need = open && draft.status === "draft" ? { ...draft, status: "open" as const } : draft;
  return { need, boards: boardsOf(need, undefined) };
};
