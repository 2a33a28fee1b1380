import { addDays } from "#shared/values/time.ts";
import { certifiedSkills } from "#shared/vocabulary/vocabulary.ts";
import type { RecordedCheck } from "../../profiles/rows.ts";

/** Whether a check of this kind is recorded and holds on the day. */
export const holdsOn = (checks: readonly RecordedCheck[], kind: string, day: string): boolean =>
  checks.some((check) => check.kind === kind && day <= check.validUntil);

/** What is only worth recording of somebody whose identity was verified. */
export const needsIdentity = (kind: RecordedCheck["kind"]): boolean =>
  kind === "background-check" || certifiedSkills.has(kind);

/** A background check is asked for anew every year (未成年人保护法 62, which binds staff; here volunteers too). */
const mostDays: Partial<Record<RecordedCheck["kind"], number>> = { "background-check": 365 };

/** The last day on which a check recorded today can hold: the day named, or the end of what its kind allows. */
export const holdsUntil = (kind: RecordedCheck["kind"], named: string, today: string): string => {
  const days = mostDays[kind];
  const latest = days === undefined ? named : addDays(today, days);
  return named < latest ? named : latest;
};

/** The checks with one recorded in place of what stood of its kind. */
export const withCheck = (checks: readonly RecordedCheck[], check: RecordedCheck): RecordedCheck[] => [
  ...checks.filter(({ kind }) => kind !== check.kind),
  check,
];
