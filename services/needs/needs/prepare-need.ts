import type { Actor } from "#shared/access/actor.ts";
import { invalid, Problem } from "#shared/problem/problem.ts";
import { mayManage } from "./access.ts";
import type { NeedDeps } from "./deps.ts";
import { needKey } from "./keys.ts";
import type { NeedWithBoards } from "./rows.ts";
import { boardsOf } from "./rules/boards.ts";
import { fillNeed, type NeedBase } from "./rules/fill-need.ts";
import type { NeedAsked } from "./schemas.ts";

/** The operator of a need's project. @throws Problem `invalid` for a project that is not known here */
export const operatorOf = async (
  { store }: Pick<NeedDeps, "store">,
  projectId: string | undefined,
): Promise<string | undefined> => {
  if (projectId === undefined) return undefined;
  const project = await store.findProject(projectId);
  if (!project) throw invalid("/projectId", "unknown-project");
  return project.operatorId;
};

/** What a new need is known by before its answers are filled in. */
type NewNeed = Pick<NeedBase, "needId" | "change" | "idempotency" | "imported">;

/**
 * Builds a new need, with its boards, at a station of the actor's or of a project they run. It is a draft until it
 * is opened; `open` opens it at once where no second person has to release it.
 * @throws Problem `not-found` where the actor may post no needs, and what filling in a need throws
 */
export const prepareNeed = async (
  deps: Pick<NeedDeps, "store" | "counties" | "ids">,
  actor: Actor,
  asked: NeedAsked,
  made: NewNeed,
  open = false,
): Promise<NeedWithBoards> => {
  const operatorId = await operatorOf(deps, asked.projectId);
  await deps.counties.requireTownship(asked.division, "/division");
  if (!mayManage(actor, { division: asked.division, operatorId })) throw new Problem("not-found");
  const base = { ...needKey(made.needId), ...made, version: 1, operatorId, createdAt: made.change.at };
  const filled = fillNeed(base, asked, undefined, deps.ids);
  const need = open && filled.status === "draft" ? { ...filled, status: "open" as const } : filled;
  return { need, boards: boardsOf(need, undefined) };
};
