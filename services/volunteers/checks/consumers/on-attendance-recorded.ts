import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import { signupChangedSchema } from "#shared/published/events/needs.ts";
import { attendanceMark } from "../../profiles/keys.ts";
import type { ProfileStore } from "../../profiles/store.ts";
import { afterAttendance } from "../rules/attended-training.ts";

/** How long it is kept which attendance of a signup was heard of last (days): late events come within hours. */
const markDays = 30;

/**
 * Records the training that a volunteer attended as a check of theirs, and takes it back where the attendance is corrected.
 * Which event of a signup was heard of last is kept, also where nothing follows from it, so that one that comes again, or
 * late, changes nothing.
 */
export const onAttendanceRecorded =
  (profiles: ProfileStore): Consumer =>
  async (event) => {
    const { training, changed, shifts, volunteerId, minutes = 0 } = signupChangedSchema().parse(event.data);
    const shift = shifts.find(({ shiftId }) => changed.includes(shiftId));
    if (!training || !shift) return;
    const attended = shift.status === "attended" && minutes > 0;
    const elsewhere = shifts.some((other) => other !== shift && other.status === "attended");
    const change = changeByEvent(event);
    await retryOnConflict(async () => {
      const [row, heard] = await Promise.all([
        profiles.find(volunteerId),
        profiles.findAttendanceMark(event.subject),
      ]);
      if (!row || row.status === "withdrawn" || (heard?.version ?? 0) >= event.version) return;
      const checks = afterAttendance(row.checks, {
        ...training,
        signupId: event.subject,
        attended,
        elsewhere,
        at: event.at,
      });
      const expiresAt = Math.floor(Date.parse(event.at) / 1_000) + markDays * 86_400;
      const mark = { ...attendanceMark(event.subject), version: event.version, expiresAt };
      if (!checks) return profiles.saveMark(mark);
      await profiles.saveFields({ ...row, checks, version: row.version + 1, change }, [
        profiles.putMark(mark),
      ]);
    });
  };
