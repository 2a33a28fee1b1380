import { requireSignedIn } from "#shared/access/signed-in.ts";
import { inParallel } from "#shared/concurrency/in-parallel.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { SubscriptionsDeps } from "../deps.ts";
import { monthlyOf } from "../keys.ts";
import type { subscriptionsRoutes } from "../routes.ts";
import { recurringSummary } from "../views.ts";

type List = UseCase<SubscriptionsDeps, typeof subscriptionsRoutes.listMyRecurringGifts>;

/** Lists the monthly gifts that the caller began signed in, latest first. */
export const listMyRecurringGifts: List = async ({ recurring, projects, cursors }, { query }, { actor }) => {
  const donorKey = monthlyOf(requireSignedIn(actor).personId);
  const after = cursors.decode(donorKey, query.cursor);
  const { rows, next } = await recurring.listByDonor(donorKey, query.limit, after);
  const items = await inParallel(rows, 10, async (row) =>
    recurringSummary(row, await projects.findProject(row.projectId)),
  );
  return { items, nextCursor: cursors.encode(donorKey, next) };
};
