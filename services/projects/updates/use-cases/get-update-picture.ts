import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { ProjectDeps } from "../../deps.ts";
import type { updateRoutes } from "../routes.ts";

type GetUpdatePicture = UseCase<ProjectDeps, typeof updateRoutes.getUpdatePicture>;

/** A picture of an update that was not taken back. @throws Problem `not-found` */
export const getUpdatePicture: GetUpdatePicture = async ({ updates }, { params }) => {
  const { projectId, updateId, picture } = params;
  const row = await updates.findPicture(projectId, updateId, Number(picture));
  if (!row) throw new Problem("not-found");
  const { bytes, mediaType } = row;
  const ending = mediaType.replace("image/", "");
  return {
    file: Buffer.from(bytes),
    mediaType,
    fileName: `${updateId}-${picture}.${ending}`,
    immutable: true,
  };
};
