import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { requireAsker } from "../access.ts";
import type { OfferDeps } from "../deps.ts";
import type { offerRoutes } from "../routes.ts";
import { offerView } from "../views.ts";

const pageSize = 100;

/** The offers of a need with the masked names of who was asked, newest first, and how the asking of each position stands. */
export const listOffers: UseCase<OfferDeps, typeof offerRoutes.listOffers> = async (
  deps,
  { params: { needId }, query },
  call,
) => {
  await requireAsker(deps, requireSignedIn(call.actor), needId);
  const list = `offers of ${needId}`;
  const [page, askings] = await Promise.all([
    deps.offers.pageOfNeed(needId, pageSize, deps.cursors.decode(list, query.cursor)),
    deps.offers.listAskings(needId),
  ]);
  const cards = await deps.findGateCards([...new Set(page.rows.map(({ volunteerId }) => volunteerId))]);
  return {
    items: page.rows.map((row) => {
      const maskedName = cards.get(row.volunteerId)?.maskedName;
      return { ...offerView(row, call.now), ...(maskedName === undefined ? {} : { maskedName }) };
    }),
    askings: askings.map(({ positionId, open, line, ended }) => ({
      positionId,
      open: open.filter(({ answerBy }) => answerBy > call.now.toISOString()).length,
      goesOn: line !== undefined,
      ...(ended ? { ended: { at: toOffsetIso(new Date(ended.at)), shiftIds: ended.shiftIds } } : {}),
    })),
    nextCursor: deps.cursors.encode(list, page.next),
  };
};
