import { requireSignedIn } from "#shared/access/signed-in.ts";
import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { suspenseList } from "../../books/keys.ts";
import type { SuspenseRow } from "../../books/rows.ts";
import { mayReadSuspense, requireReadsSuspense } from "../access.ts";
import type { SuspenseDeps } from "../deps.ts";
import type { suspenseRoutes } from "../routes.ts";
import { suspenseView } from "../views.ts";

type List = UseCase<SuspenseDeps, typeof suspenseRoutes.listSuspense>;

/** What is in suspense and the caller may read, in the counties where they have a role, and what has no place. */
export const listSuspense: List = async ({ suspense, projects, cursors }, { query }, { actor }) => {
  const { grants, personId } = requireSignedIn(actor);
  requireReadsSuspense(actor);
  const counties = [...new Set(grants.map(({ county }) => county))].sort();
  const list = `suspense of ${personId}`;
  const { rows, next } = await pageAcross(
    [...counties.map(suspenseList), suspenseList(undefined)],
    {
      limit: query.limit,
      from: acrossPositionSchema().parse(cursors.decode(list, query.cursor)),
      wanted: (row: SuspenseRow) => mayReadSuspense(actor, row),
    },
    suspense.list,
  );
  const items = await Promise.all(
    rows.map(async (row) => {
      const to = row.proposal?.to;
      return suspenseView(
        row,
        to?.kind === "project" ? await projects.findProject(to.projectId) : undefined,
        actor,
      );
    }),
  );
  return { items, nextCursor: cursors.encode(list, next && { ...next }) };
};
