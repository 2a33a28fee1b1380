import type { Actor } from "#shared/access/actor.ts";
import { countyDay } from "#shared/values/time.ts";
import type { ProjectRow } from "../projects/rows.ts";
import { isMine } from "./access.ts";
import type { ClockRow, DisclosureRow } from "./rows.ts";
import { isOverdue, nextDue } from "./rules/next-due.ts";
import type { DisclosureView } from "./schemas.ts";

/** A statement as everybody reads it; who drafted and published it is not said. */
export const disclosureView = (row: DisclosureRow, project: ProjectRow, actor: Actor): DisclosureView => ({
  disclosureId: row.disclosureId,
  projectId: row.projectId,
  kind: row.kind,
  from: row.from,
  to: row.to,
  edition: row.edition,
  corrects: row.corrects ?? null,
  note: row.note ?? null,
  status: row.status,
  money: row.money,
  goods: row.goods,
  service: row.service,
  draftedAt: row.draftedAt,
  publishedAt: row.published?.at ?? null,
  late:
    row.published !== undefined &&
    row.dueOn !== undefined &&
    isOverdue(row.dueOn, countyDay(new Date(row.published.at))),
  mine: isMine(actor, row, project),
});

/** The statement that is due next by a clock, as of now; undefined once all is told. */
export const dueView = (clock: ClockRow | undefined, now: Date) => {
  const due = clock && nextDue(clock, clock.covered);
  return due && { ...due, overdue: isOverdue(due.dueOn, countyDay(now)) };
};
