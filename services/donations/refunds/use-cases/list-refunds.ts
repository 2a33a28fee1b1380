import { requireSignedIn } from "#shared/access/signed-in.ts";
import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { mayReadRefund } from "../access.ts";
import type { RefundsDeps } from "../deps.ts";
import type { refundRoutes } from "../routes.ts";
import type { RefundRow } from "../rows.ts";
import { refundView } from "../views.ts";

type List = UseCase<RefundsDeps, typeof refundRoutes.listRefunds>;

/** The refunds that the caller may read, in the counties where they have a role, latest first. */
export const listRefunds: List = async ({ refunds, cursors }, { query }, { actor }) => {
  const { grants, personId } = requireSignedIn(actor);
  const counties = [...new Set(grants.map(({ county }) => county))].sort();
  const list = `refunds for ${personId}`;
  const { rows, next } = await pageAcross(
    counties,
    {
      limit: query.limit,
      from: acrossPositionSchema().parse(cursors.decode(list, query.cursor)),
      wanted: (row: RefundRow) => mayReadRefund(actor, row),
    },
    refunds.list,
  );
  return { items: rows.map(refundView), nextCursor: cursors.encode(list, next && { ...next }) };
};
