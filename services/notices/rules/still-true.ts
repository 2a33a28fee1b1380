import { reaches } from "#shared/access/actor.ts";
import type { GateCard } from "#shared/published/cards/gate-card.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import type { NoticeRow, PendingRow } from "../rows.ts";
import { isReminder, lastWords } from "./delivery.ts";

/** Whether somebody with these grants, in force today, is of the people that a notice for a station is for. */
export const isStaffThere = (
  { division, roles }: NonNullable<NoticeRow["station"]>,
  grants: readonly Grant[],
): boolean => grants.some((grant) => roles.includes(grant.role) && reaches(grant, { division }));

/**
 * Notices without the shifts of which the person was told, or is being told, something newer in another notice; those
 * of which nothing remains are left out.
 * @param others the person's other notices since the first of these
 */
export const withoutOlderWords = (
  rows: readonly PendingRow[],
  others: readonly NoticeRow[],
): readonly PendingRow[] => {
  const ids = new Set(rows.map(({ noticeId }) => noticeId));
  const words = lastWords<NoticeRow>([...rows, ...others.filter(({ noticeId }) => !ids.has(noticeId))]);
  return words.filter((row): row is PendingRow => ids.has(row.noticeId) && row.status === "pending");
};

/** A reminder of shifts that have not begun; undefined if all of them have. */
export const withComing = (row: PendingRow, at: string): PendingRow | undefined => {
  if (!isReminder(row.kind)) return row;
  const moved = row.facts.moved?.filter(({ from }) => from > at);
  return moved?.length ? { ...row, facts: { ...row.facts, moved } } : undefined;
};

/**
 * A notice of checks, about those that are still as it says: that end on that day, and not before, or were ended by it;
 * undefined if none is left.
 */
export const withChecks = (
  row: PendingRow,
  present: GateCard["checks"],
  day: string,
): PendingRow | undefined => {
  const checks = row.facts.checks?.filter(
    (check) =>
      (row.kind === "check-ended" || day <= check.validUntil) &&
      present.some(({ kind, validUntil }) => kind === check.kind && validUntil === check.validUntil),
  );
  return checks?.length ? { ...row, facts: { ...row.facts, checks } } : undefined;
};
