import { inParallel } from "#shared/concurrency/in-parallel.ts";
import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { donorKeysOf } from "../access.ts";
import type { GivingDeps } from "../deps.ts";
import type { givingRoutes } from "../routes.ts";
import { summaryOf } from "../views.ts";

type List = UseCase<GivingDeps, typeof givingRoutes.listMyDonations>;

/** Lists the caller's gifts: first those made signed in, then those made as a guest; each part latest first. */
export const listMyDonations: List = async (deps, { query }, { actor }) => {
  const donorKeys = donorKeysOf(deps, actor);
  const list = `donations ${donorKeys.join(" ")}`;
  const from = acrossPositionSchema().parse(deps.cursors.decode(list, query.cursor));
  const { rows, next } = await pageAcross(
    donorKeys,
    { limit: query.limit, from, wanted: () => true },
    deps.donations.listByDonor,
  );
  const projectIds = [...new Set(rows.map(({ projectId }) => projectId))];
  const projects = new Map(
    await inParallel(projectIds, 10, async (id) => [id, await deps.projects.findProject(id)] as const),
  );
  const items = rows.map((row) => summaryOf(row, projects.get(row.projectId)));
  return { items, nextCursor: deps.cursors.encode(list, next && { ...next }) };
};
