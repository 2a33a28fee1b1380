import { addDays, countyDay } from "#shared/values/time.ts";
import { certifiedSkills } from "#shared/vocabulary/vocabulary.ts";
import type { RecordedCheck } from "../../profiles/rows.ts";

/** Whether a check of this kind is recorded and holds on the ISO day. */
export const holdsOn = (checks: readonly RecordedCheck[], kind: string, day: string): boolean =>
  checks.some((check) => check.kind === kind && day <= check.validUntil);

/** Whether a check of this kind requires a verified identity. */
export const needsIdentity = (kind: RecordedCheck["kind"]): boolean =>
  kind === "background-check" || certifiedSkills.has(kind);

/** Background checks are repeated every year (未成年人保护法 62 says so for staff; we apply it to volunteers too). */
const maxDays: Partial<Record<RecordedCheck["kind"], number>> = { "background-check": 365 };

/** The last day on which a check recorded today holds: the day requested, or the latest that its kind allows. */
export const holdsUntil = (kind: RecordedCheck["kind"], requested: string, today: string): string => {
  const days = maxDays[kind];
  const latest = days === undefined ? requested : addDays(today, days);
  return requested < latest ? requested : latest;
};

/** The checks with a new one in place of the earlier one of its kind. */
export const withCheck = (checks: readonly RecordedCheck[], check: RecordedCheck): RecordedCheck[] => [
  ...checks.filter(({ kind }) => kind !== check.kind),
  check,
];

/**
 * What a change of checks says to their volunteer: those that a lead recorded, and those that one ended. A past day for a
 * check that did not hold changes nothing for them.
 */
export const toldOf = (
  before: readonly RecordedCheck[],
  after: readonly RecordedCheck[],
): { readonly recorded: RecordedCheck[]; readonly ended: RecordedCheck[] } => {
  const earlier = new Map(before.map((check) => [check.kind, check]));
  const said = after.filter(({ kind, recordedAt, validUntil }) => {
    const old = earlier.get(kind);
    return old?.recordedAt !== recordedAt || old.validUntil !== validUntil;
  });
  const dayOf = ({ recordedAt }: RecordedCheck) => countyDay(new Date(recordedAt));
  const recorded = said.filter((check) => dayOf(check) <= check.validUntil);
  const ended = said.filter(
    (check) => check.validUntil < dayOf(check) && holdsOn(before, check.kind, dayOf(check)),
  );
  return { recorded, ended };
};
