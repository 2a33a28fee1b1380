import { known } from "#shared/access/require.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { invalid, Problem } from "#shared/http/problem.ts";
import { isRepeat } from "#shared/http/repeat.ts";
import type { UseCase } from "#shared/service/use-case.ts";
import type { NeedDeps } from "../deps.ts";
import { mayManage } from "../domain/access.ts";
import { boardsOf } from "../domain/boards.ts";
import { fillNeed } from "../domain/fill-need.ts";
import { needKey } from "../domain/keys.ts";
import { needViewOf } from "../domain/need-view.ts";
import type { manifest } from "../service.ts";

/** The operator of a need's project. @throws Problem `invalid` for a project that is not known here */
export const operatorOf = async (
  { store }: NeedDeps,
  projectId: string | undefined,
): Promise<string | undefined> => {
  if (projectId === undefined) return undefined;
  const project = await store.findProject(projectId);
  if (!project) throw invalid("/projectId", "is no project known here");
  return project.operatorId;
};

type Create = UseCase<NeedDeps, typeof manifest.routes.createNeed>;

/** Posts a need at a station of the caller, or of a project they run; it is a draft until it is opened. */
export const createNeed: Create = async (deps, { body }, call) => {
  const { personId } = known(call.actor);
  const operatorId = await operatorOf(deps, body.projectId);
  await deps.counties.requireTownship(body.division, "/division");
  if (!mayManage(call.actor, { division: body.division, operatorId })) throw new Problem("not-found");
  const needId = call.newId("need");
  const change = { ...call.change(), by: personId };
  const base = {
    ...needKey(needId),
    ...{ version: 1, change, repeat: call.repeat },
    ...{ needId, operatorId, createdAt: change.at },
  };
  const need = fillNeed(base, body, undefined, deps.ids);
  const boards = boardsOf(need, undefined);
  try {
    await deps.store.createNeed({ need, boards });
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    const standing = await deps.store.findNeed(needId);
    if (!standing || !isRepeat(standing.need.repeat, call.repeat)) throw error;
    return needViewOf(standing.need, standing.boards, call.actor, call.now);
  }
  return needViewOf(need, boards, call.actor, call.now);
};
