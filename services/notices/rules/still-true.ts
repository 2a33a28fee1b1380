import type { GateCard } from "#shared/published/cards/gate-card.ts";
import type { PendingRow } from "../rows.ts";

/** A notice of checks that end, about those that end on that day still, and not before; undefined if none is left. */
export const withChecks = (
  row: PendingRow,
  present: GateCard["checks"],
  day: string,
): PendingRow | undefined => {
  const checks = row.facts.checks?.filter(
    (check) =>
      day <= check.validUntil &&
      present.some(({ kind, validUntil }) => kind === check.kind && validUntil === check.validUntil),
  );
  return checks?.length ? { ...row, facts: { ...row.facts, checks } } : undefined;
};
