import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayDraft, mayReadDrafts } from "../access.ts";
import type { DisclosureDeps } from "../deps.ts";
import type { disclosureRoutes } from "../routes.ts";
import type { DisclosureRow } from "../rows.ts";
import { statementFile } from "../statement-file.ts";
import { disclosureView, dueView } from "../views.ts";

type List = UseCase<DisclosureDeps, typeof disclosureRoutes.listDisclosures>;

/**
 * A project's published statements, latest first, and when the next is due; its staff also reads the draft that stands. As a
 * file: the published ones all at once. @throws Problem `not-found`
 */
export const listDisclosures: List = async (deps, { params, query, format }, { actor, now, locale }) => {
  const { disclosures, projects, cursors } = deps;
  const { projectId } = params;
  const project = await projects.findProject(projectId);
  if (!project || project.status === "draft") throw new Problem("not-found");
  const clock = await disclosures.findClock(projectId);
  const isPublished = ({ status }: DisclosureRow) => status === "published";
  if (format)
    return statementFile(
      format,
      (await disclosures.listAll(projectId)).filter(isPublished),
      projectId,
      locale,
    );
  const readsDrafts = mayReadDrafts(actor, project);
  const list = `statements of ${projectId}${readsDrafts ? " with drafts" : ""}`;
  const { rows, next } = await pageAcross(
    [projectId],
    {
      limit: query.limit,
      from: acrossPositionSchema().parse(cursors.decode(list, query.cursor)),
      wanted: (row: DisclosureRow) => isPublished(row) || (readsDrafts && row.disclosureId === clock?.draft),
    },
    disclosures.list,
  );
  return {
    due: dueView(clock, now) ?? null,
    mayDraft: mayDraft(actor, project),
    items: rows.map((row) => disclosureView(row, project, actor)),
    nextCursor: cursors.encode(list, next && { ...next }),
  };
};
