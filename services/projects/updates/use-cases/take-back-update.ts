import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayPost } from "../../access.ts";
import type { ProjectDeps } from "../../deps.ts";
import type { updateRoutes } from "../routes.ts";

type TakeBackUpdate = UseCase<ProjectDeps, typeof updateRoutes.takeBackUpdate>;

/**
 * Takes an update back. Its pictures are gone; what it said, and who took it back when, is left for who runs or oversees the
 * project, since it was said to donors. Done again, it changes nothing.
 * @throws Problem `not-found`
 */
export const takeBackUpdate: TakeBackUpdate = ({ store, updates }, { params }, call) =>
  retryOnConflict(async () => {
    const [project, row] = await Promise.all([
      store.find(params.projectId),
      updates.find(params.projectId, params.updateId),
    ]);
    if (!project || !row || !mayPost(call.actor, project)) throw new Problem("not-found");
    if (row.takenBack) return;
    const takenBack = { by: requireSignedIn(call.actor).personId, at: call.now.toISOString() };
    await updates.saveWithoutPictures(
      { ...row, takenBack, pictures: [], version: row.version + 1, change: call.change() },
      row.pictures.length,
    );
  });
