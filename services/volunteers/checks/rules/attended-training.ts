import { addDays, countyDay } from "#shared/values/time.ts";
import { trainingHoldsDays } from "#shared/vocabulary/trainings.ts";
import { trainingCodes } from "#shared/vocabulary/vocabulary.ts";
import type { RecordedCheck } from "../../profiles/rows.ts";
import { withCheck } from "./checks.ts";

/** What was recorded of somebody at a training. */
interface Attendance {
  /** The training, and who recorded it. */
  readonly code: string;
  readonly recordedBy: string;
  readonly signupId: string;
  /** Whether they were there, and the time counts. */
  readonly attended: boolean;
  /** Whether they were there on another date of the same signup. */
  readonly elsewhere: boolean;
  /** ISO instant. */
  readonly at: string;
}

/**
 * The checks after somebody was recorded at a training; undefined where nothing changes. One that holds longer, as a lead
 * has recorded it, stays. A correction ends the check that the same signup had brought, and no other;
 * not where they were there on another of its dates.
 */
export const afterAttendance = (
  checks: readonly RecordedCheck[],
  { code, recordedBy, signupId, attended, elsewhere, at }: Attendance,
): RecordedCheck[] | undefined => {
  const kind = trainingCodes.find((training) => training === code);
  if (kind === undefined) return undefined;
  const known = checks.find((check) => check.kind === kind);
  const day = countyDay(new Date(at));
  const isOwn = known?.signupId === signupId;
  if (!attended)
    return known && isOwn && !elsewhere
      ? withCheck(checks, { ...known, validUntil: addDays(day, -1), recordedBy, recordedAt: at })
      : undefined;
  const validUntil = addDays(day, trainingHoldsDays);
  if (known && !isOwn && known.validUntil >= validUntil) return undefined;
  return withCheck(checks, { kind, validUntil, recordedBy, recordedAt: at, signupId });
};
