import { requireSignedIn } from "#shared/access/signed-in.ts";
import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { mayRead } from "../access.ts";
import type { DisbursementsDeps } from "../deps.ts";
import type { disbursementRoutes } from "../routes.ts";
import { disbursementView } from "../views.ts";

type List = UseCase<DisbursementsDeps, typeof disbursementRoutes.listWaiting>;

/** What waits for somebody's step and the caller may read, in the counties where they have a role. */
export const listWaiting: List = async ({ projects, disbursements, cursors }, { query }, call) => {
  const { grants, personId } = requireSignedIn(call.actor);
  const counties = [...new Set(grants.map(({ county }) => county))].sort();
  const list = `disbursements that wait for ${personId}`;
  const { rows, next } = await pageAcross(
    counties,
    {
      limit: query.limit,
      from: acrossPositionSchema().parse(cursors.decode(list, query.cursor)),
      wanted: () => true,
    },
    disbursements.listWaiting,
  );
  const views = await Promise.all(
    rows.map(async (row) => {
      const project = await projects.findProject(row.projectId);
      return project && mayRead(call.actor, row, project) ? [disbursementView(row, project, call.actor)] : [];
    }),
  );
  return { items: views.flat(), nextCursor: cursors.encode(list, next && { ...next }) };
};
