import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayReadLedger } from "../../books/access.ts";
import { mayRead } from "../access.ts";
import type { DisbursementsDeps } from "../deps.ts";
import type { disbursementRoutes } from "../routes.ts";
import type { DisbursementRow } from "../rows.ts";
import { disbursementView } from "../views.ts";

type List = UseCase<DisbursementsDeps, typeof disbursementRoutes.listDisbursements>;

/** Lists a project's disbursements, latest first: those that were asked for under the caller's place. @throws Problem `not-found` */
export const listDisbursements: List = async (deps, { params, query }, { actor }) => {
  const { projectId } = params;
  const project = await deps.projects.findProject(projectId);
  if (!project || !mayReadLedger(actor, project)) throw new Problem("not-found");
  const list = `disbursements of ${projectId}`;
  const { rows, next } = await pageAcross(
    [projectId],
    {
      limit: query.limit,
      from: acrossPositionSchema().parse(deps.cursors.decode(list, query.cursor)),
      wanted: (row: DisbursementRow) => mayRead(actor, row, project),
    },
    deps.disbursements.list,
  );
  return {
    items: rows.map((row) => disbursementView(row, project, actor)),
    nextCursor: deps.cursors.encode(list, next && { ...next }),
  };
};
