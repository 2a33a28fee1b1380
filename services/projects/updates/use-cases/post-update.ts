import { requireSignedIn } from "#shared/access/signed-in.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { cleanPictures } from "#shared/files/pictures/clean-pictures.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayPost } from "../../access.ts";
import type { ProjectDeps } from "../../deps.ts";
import { listedKey } from "../../keys.ts";
import { pictureKey, updateKey, updatesList } from "../keys.ts";
import type { updateRoutes } from "../routes.ts";
import { type PictureRow, type UpdateRow, updateRowSchema } from "../rows.ts";
import { withConfirmedWords } from "../rules/update-texts.ts";
import { updateOf } from "../views.ts";

type PostUpdate = UseCase<ProjectDeps, typeof updateRoutes.postUpdate>;

/**
 * Tells what became of a project's money, with pictures of which only what draws them is kept. Also of a project that has
 * ended: its last words are about what it did.
 * @throws Problem `not-found`, `invalid`; refusal `wrong-state` for a draft
 */
export const postUpdate: PostUpdate = async ({ store, updates }, { params, body }, call) => {
  const project = await store.find(params.projectId);
  if (!project || !mayPost(call.actor, project)) throw new Problem("not-found");
  if (project.status === "draft") throw refuse("wrong-state");
  const cleaned = cleanPictures(body.pictures);
  const { projectId } = project;
  const updateId = call.newId("projectUpdate");
  const postedAt = call.now.toISOString();
  const versioned = { version: 1, change: call.change() } as const;
  const row: UpdateRow = withConfirmedWords(
    {
      ...updateKey(projectId, updateId),
      ...versioned,
      idempotency: call.idempotency,
      updateId,
      projectId,
      everywhere: updatesList(projectId),
      listed: listedKey(postedAt, updateId),
      text: body.text,
      pictures: cleaned.map(({ description, width, height }) => ({ description, width, height })),
      postedBy: requireSignedIn(call.actor).personId,
      postedAt,
    },
    body.confirmedWords,
  );
  const pictures = cleaned.map(
    ({ mediaType, bytes }, at): PictureRow => ({
      ...pictureKey(projectId, updateId, at + 1),
      ...versioned,
      mediaType,
      bytes,
    }),
  );
  try {
    await updates.create(row, pictures);
    return updateOf(row);
  } catch (error) {
    const stored = error instanceof ConditionFailed ? error.itemAt(0) : undefined;
    if (!stored) throw error;
    const existing = parseRow(updateRowSchema(), stored);
    if (!isRepeatedCall(existing.idempotency, call.idempotency)) throw error;
    return updateOf(existing);
  }
};
