import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { DisbursementsDeps } from "../deps.ts";
import type { disbursementRoutes } from "../routes.ts";
import type { DisbursementRow } from "../rows.ts";
import { paidOutView } from "../views.ts";

type List = UseCase<DisbursementsDeps, typeof disbursementRoutes.listPaidOut>;

/** What the bank has paid out of a project's funds, for everybody: no person and no paper of it. @throws Problem `not-found` */
export const listPaidOut: List = async ({ projects, disbursements, cursors }, { params, query }) => {
  const { projectId } = params;
  const project = await projects.findProject(projectId);
  if (!project || project.status === "draft") throw new Problem("not-found");
  const list = `paid out of ${projectId}`;
  const { rows, next } = await pageAcross(
    [projectId],
    {
      limit: query.limit,
      from: acrossPositionSchema().parse(cursors.decode(list, query.cursor)),
      wanted: ({ status }: DisbursementRow) => status === "executed",
    },
    disbursements.list,
  );
  return {
    items: rows.flatMap((row) => paidOutView(row) ?? []),
    nextCursor: cursors.encode(list, next && { ...next }),
  };
};
