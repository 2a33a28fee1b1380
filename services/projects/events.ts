import { parseRow } from "#shared/db/row.ts";
import type { ToEvents } from "#shared/published/domain-event.ts";
import { projectChangedSchema } from "#shared/published/events/projects.ts";
import { projectRowSchema } from "./rows.ts";
import { isDemo, openMode } from "./rules/fundraising.ts";

/** Publishes every save of a project. Change requests stay inside the service. */
export const toProjectEvents: ToEvents = (change) => {
  if (change.new?.sk !== "PROJECT") return [];
  const row = parseRow(projectRowSchema(), change.new);
  const data = projectChangedSchema().parse({
    ...row,
    division: row.division ?? undefined,
    operatorId: row.operatorId ?? undefined,
    criteria: row.criteria ?? undefined,
    receiverName: row.fundraiser?.name ?? row.operatorName ?? undefined,
    fundraiserId: row.fundraiser?.operatorId ?? undefined,
    takesGifts: openMode(row) !== undefined,
    demo: isDemo(row),
  });
  return [{ name: "projects.ProjectChanged", subject: row.projectId, version: row.version, data }];
};
