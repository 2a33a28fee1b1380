import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { DisclosureDeps } from "../deps.ts";
import type { disclosureRoutes } from "../routes.ts";
import { dueView } from "../views.ts";

type List = UseCase<DisclosureDeps, typeof disclosureRoutes.listDueDisclosures>;

/** When the projects of a county owe their next statement, for everybody: first what is due first, so overdue ones stand first. */
export const listDueDisclosures: List = async ({ projects, disclosures, cursors }, { query }, { now }) => {
  const list = `statements due in ${query.county}`;
  const { rows, next } = await pageAcross(
    [query.county],
    {
      limit: query.limit,
      from: acrossPositionSchema().parse(cursors.decode(list, query.cursor)),
      wanted: () => true,
    },
    disclosures.listDue,
  );
  const items = await Promise.all(
    rows.map(async (clock) => {
      const project = await projects.findProject(clock.projectId);
      const due = dueView(clock, now);
      if (!project || project.status === "draft" || !due) return [];
      return [
        { projectId: clock.projectId, name: project.name, ...due, coveredTo: clock.covered?.to ?? null },
      ];
    }),
  );
  return { items: items.flat(), nextCursor: cursors.encode(list, next && { ...next }) };
};
