import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayReadFull } from "../../access.ts";
import type { ProjectDeps } from "../../deps.ts";
import type { updateRoutes } from "../routes.ts";
import { updateOf, updatePageOf } from "../views.ts";

/** After every sort key: the newest updates come first. */
const fromTheTop = "~";

const positionSchema = once(() => z.object({ before: z.string() }));

type ListUpdates = UseCase<ProjectDeps, typeof updateRoutes.listUpdates>;

/**
 * What became of a project's money, newest first. What was taken back is for who runs or oversees the project, so a page
 * may be short for others; `nextCursor` continues it.
 */
export const listUpdates: ListUpdates = async ({ store, updates, cursors }, { params, query }, { actor }) => {
  const project = await store.find(params.projectId);
  const isStaff = project !== undefined && mayReadFull(actor, project);
  if (!project || (project.status === "draft" && !isStaff)) throw new Problem("not-found");
  const list = `updates ${project.projectId}`;
  const before = positionSchema().optional().parse(cursors.decode(list, query.cursor))?.before ?? fromTheTop;
  const { rows, next } = await updates.list(project.projectId, query.limit, before);
  return {
    items: isStaff
      ? rows.map(updateOf)
      : rows.filter(({ takenBack }) => takenBack === undefined).map(updatePageOf),
    nextCursor: cursors.encode(list, next && { before: String(next.listed) }),
  };
};
