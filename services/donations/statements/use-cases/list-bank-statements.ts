import { requireSignedIn } from "#shared/access/signed-in.ts";
import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { mayReadStatement, requireReadsStatements } from "../access.ts";
import type { StatementsDeps } from "../deps.ts";
import type { statementRoutes } from "../routes.ts";
import type { StatementRow } from "../rows.ts";
import { statementItem } from "../views.ts";

type List = UseCase<StatementsDeps, typeof statementRoutes.listBankStatements>;

/** Lists the statements that the caller may read, latest first, in the counties where they have a role. */
export const listBankStatements: List = async ({ statements, cursors }, { query }, { actor }) => {
  requireReadsStatements(actor);
  const { grants, personId } = requireSignedIn(actor);
  const counties = [...new Set(grants.map(({ county }) => county))].sort();
  const list = `statements of ${personId}`;
  const { rows, next } = await pageAcross(
    counties,
    {
      limit: query.limit,
      from: acrossPositionSchema().parse(cursors.decode(list, query.cursor)),
      wanted: (row: StatementRow) => mayReadStatement(actor, row),
    },
    statements.list,
  );
  return { items: rows.map(statementItem), nextCursor: cursors.encode(list, next && { ...next }) };
};
