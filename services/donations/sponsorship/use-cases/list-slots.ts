import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import { sightOf } from "../access.ts";
import type { SponsorshipDeps } from "../deps.ts";
import type { sponsorshipRoutes } from "../routes.ts";
import type { SlotRow } from "../rows.ts";
import { maskedSlotOf, openSlotOf, slotOf } from "../views.ts";

type ListSlots = UseCase<SponsorshipDeps, typeof sponsorshipRoutes.listSlots>;

/** Those whom a project helps, by number: approved ones for everybody, all with their attributes for their staff. */
export const listSlots: ListSlots = async (
  { projects, slots, sponsors, cursors },
  { params, query },
  call,
) => {
  const { projectId } = params;
  const project = await projects.findProject(projectId);
  if (!project || project.status === "draft") throw new Problem("not-found");
  const day = countyDay(call.now);
  const sight = (row: SlotRow) => sightOf(call.actor, row, project);
  const list = `slots of ${projectId}`;
  const { rows, next } = await pageAcross(
    [projectId],
    {
      limit: query.limit,
      from: acrossPositionSchema().parse(cursors.decode(list, query.cursor)),
      wanted: (row: SlotRow) => row.status === "approved" || sight(row) !== undefined,
    },
    slots.listByProject,
  );
  const open = rows.filter((row) => sight(row) === undefined).map(({ slotId }) => slotId);
  const claims = new Map((await sponsors.findMany(open)).map((row) => [row.slotId, row.claims]));
  const at = { day, now: call.now.toISOString() };
  const viewOf = (row: SlotRow) => {
    const seen = sight(row);
    if (seen === undefined) return openSlotOf(row, claims.get(row.slotId) ?? [], at);
    return (seen === "full" ? slotOf : maskedSlotOf)(row, project, day);
  };
  return { items: rows.map(viewOf), nextCursor: cursors.encode(list, next && { ...next }) };
};
