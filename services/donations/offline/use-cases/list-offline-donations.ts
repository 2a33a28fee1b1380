import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayReadLedger } from "../../books/access.ts";
import { mayReadOffline } from "../access.ts";
import type { OfflineDeps } from "../deps.ts";
import type { offlineRoutes } from "../routes.ts";
import type { OfflineRow } from "../rows.ts";
import { offlineItem } from "../views.ts";

type List = UseCase<OfflineDeps, typeof offlineRoutes.listOfflineDonations>;

/** Lists a project's offline gifts, latest first: those that were entered under the caller's place. @throws Problem `not-found` */
export const listOfflineDonations: List = async (deps, { params, query }, { actor }) => {
  const { projectId } = params;
  const project = await deps.projects.findProject(projectId);
  if (!project || !mayReadLedger(actor, project)) throw new Problem("not-found");
  const list = `offline donations of ${projectId}`;
  const { rows, next } = await pageAcross(
    [projectId],
    {
      limit: query.limit,
      from: acrossPositionSchema().parse(deps.cursors.decode(list, query.cursor)),
      wanted: (row: OfflineRow) => mayReadOffline(actor, row.under, project),
    },
    deps.offline.list,
  );
  return { items: rows.map(offlineItem), nextCursor: deps.cursors.encode(list, next && { ...next }) };
};
