import type { Actor } from "#shared/access/actor.ts";
import { coversDivision, operatorAt } from "#shared/access/project-operator.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import { mayManage } from "./access.ts";
import type { NeedDeps } from "./deps.ts";
import { needKey } from "./keys.ts";
import type { NeedWithBoards } from "./rows.ts";
import { boardsOf } from "./rules/boards.ts";
import { withConfirmed } from "./rules/confirmed-words.ts";
import { fillNeed, type NeedBase } from "./rules/fill-need.ts";
import type { NeedRequest } from "./schemas.ts";

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
 * @throws Problem `not-found` if the actor may not post needs there; the problems of {@link fillNeed}
 */
export const prepareNeed = async (
  deps: Pick<NeedDeps, "needs" | "counties" | "ids">,
  actor: Actor,
  request: NeedRequest,
  { confirmedWords, ...created }: NewNeed,
  open = false,
): Promise<NeedWithBoards> => {
  const operatorId = await operatorOf(deps, request.projectId, request.division);
  await deps.counties.requireTownship(request.division, "/division");
  if (!mayManage(actor, { division: request.division, operatorId })) throw new Problem("not-found");
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
