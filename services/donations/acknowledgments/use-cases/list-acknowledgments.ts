import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayReadLedger, mayReadUnder } from "../../books/access.ts";
import type { AcknowledgmentsDeps } from "../deps.ts";
import { withNumbers } from "../read-gift.ts";
import type { acknowledgmentRoutes } from "../routes.ts";
import type { AcknowledgmentRow } from "../rows.ts";

type List = UseCase<AcknowledgmentsDeps, typeof acknowledgmentRoutes.listAcknowledgments>;

/**
 * Lists the acknowledgments of a project's gifts, latest first: those that were booked under the caller's place.
 * @throws Problem `not-found`
 */
export const listAcknowledgments: List = async (deps, { params, query }, { actor }) => {
  const { projectId } = params;
  const project = await deps.projects.findProject(projectId);
  if (!project || !mayReadLedger(actor, project)) throw new Problem("not-found");
  const list = `acknowledgments of ${projectId}`;
  const { rows, next } = await pageAcross(
    [projectId],
    {
      limit: query.limit,
      from: acrossPositionSchema().parse(deps.cursors.decode(list, query.cursor)),
      wanted: ({ under }: AcknowledgmentRow) => mayReadUnder(actor, under),
    },
    deps.acknowledgments.list,
  );
  const [donations, offline] = await Promise.all([
    deps.donations.findDonations(rows.filter(({ kind }) => kind === "donation").map(({ giftId }) => giftId)),
    deps.offline.findMany(rows.filter(({ kind }) => kind !== "donation").map(({ giftId }) => giftId)),
  ]);
  const gifts = new Map(
    (await withNumbers(deps, [...donations, ...offline])).map((gift) => [gift.giftId, gift]),
  );
  return {
    items: rows.flatMap(({ giftId, number, issuedAt }) => {
      const gift = gifts.get(giftId);
      return gift ? [{ ...gift, number, issuedAt }] : [];
    }),
    nextCursor: deps.cursors.encode(list, next && { ...next }),
  };
};
