import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { mayReadFull } from "../access.ts";
import type { ProjectDeps } from "../deps.ts";
import type { projectRoutes } from "../routes.ts";
import type { ProjectRow } from "../rows.ts";
import { pageOf, projectOf } from "../views.ts";

type ListProjects = UseCase<ProjectDeps, typeof projectRoutes.listProjects>;

/** Published and ended projects, newest first by county, and among them the drafts the caller may read. */
export const listProjects: ListProjects = async ({ store, cursors, counties }, { query }, { actor }) => {
  const { county, status, cursor, limit } = query;
  const list = `projects ${county} ${status}`;
  const wanted = (row: ProjectRow) =>
    (status === undefined || row.status === status) && (row.status !== "draft" || mayReadFull(actor, row));
  const from = acrossPositionSchema().parse(cursors.decode(list, cursor));
  const { rows, next } = await pageAcross(
    county === undefined ? await counties.served() : [county],
    { limit, from, wanted },
    store.listByCounty,
  );
  return {
    items: rows.map((row) => (mayReadFull(actor, row) ? projectOf(row) : pageOf(row))),
    nextCursor: cursors.encode(list, next && { ...next }),
  };
};
