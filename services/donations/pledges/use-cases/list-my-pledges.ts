import { requireSignedIn } from "#shared/access/signed-in.ts";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { PledgesDeps } from "../deps.ts";
import { pledgesOf } from "../keys.ts";
import type { pledgesRoutes } from "../routes.ts";
import { pledgeSummary } from "../views.ts";

type List = UseCase<PledgesDeps, typeof pledgesRoutes.listMyPledges>;

/** Lists the pledges that the caller made signed in, latest first. */
export const listMyPledges: List = async ({ pledges, projects, cursors }, { query }, { actor }) => {
  const donorKey = pledgesOf(requireSignedIn(actor).personId);
  const { rows, next } = await pledges.listByDonor(
    donorKey,
    query.limit,
    cursors.decode(donorKey, query.cursor),
  );
  const items = await inParallel(rows, 10, async (row) =>
    pledgeSummary(row, await projects.findProject(row.projectId)),
  );
  return { items, nextCursor: cursors.encode(donorKey, next) };
};
