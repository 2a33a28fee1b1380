import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { OfferDeps } from "../deps.ts";
import type { offerRoutes } from "../routes.ts";
import { offerView } from "../views.ts";

const pageSize = 20;

/** What the caller was asked, newest first, each with the title of its need. */
export const listMyOffers: UseCase<OfferDeps, typeof offerRoutes.listMyOffers> = async (
  deps,
  { query },
  call,
) => {
  const { volunteerId } = requireSignedIn(call.actor);
  const list = `offers to ${volunteerId}`;
  const after = deps.cursors.decode(list, query.cursor);
  const page = await deps.offers.pageOfVolunteer(volunteerId, pageSize, after);
  const needIds = [...new Set(page.rows.map(({ needId }) => needId))];
  const needs = await Promise.all(needIds.map((needId) => deps.store.findNeed(needId)));
  const titles = new Map(needs.flatMap((need) => (need ? [[need.needId, need.title] as const] : [])));
  return {
    items: page.rows.map((row) => {
      const title = titles.get(row.needId);
      return { ...offerView(row, call.now), ...(title === undefined ? {} : { title }) };
    }),
    nextCursor: deps.cursors.encode(list, page.next),
  };
};
