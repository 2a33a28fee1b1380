import { parseRow } from "#shared/db/row.ts";
import { isLive, type ShiftStatus, takesPlace } from "#shared/eligibility/shift-states.ts";
import { type ImportJob, importJobSchema } from "#shared/imports/rows.ts";
import { quickContactPrefix, quickContactSchema } from "#shared/published/cards/quick-contact.ts";
import type { EventDraft, ToEvents } from "#shared/published/domain-event.ts";
import {
  needChangedSchema,
  type needEvents,
  type SignupChanged,
  signupChangedSchema,
} from "#shared/published/events/needs.ts";
import { type NeedRow, needRowSchema } from "./needs/rows.ts";
import type { NeedStatus } from "./needs/schemas.ts";
import { coarse } from "./needs/views.ts";
import { signupPrefix } from "./signups/keys.ts";
import { type SignupRow, type SignupShift, signupRowSchema } from "./signups/rows.ts";
import { overdueWhy, turnWhy } from "./signups/rules/promotion.ts";
import { claimedWhy } from "./signups/rules/quick.ts";

type Image = Readonly<Record<string, unknown>>;
type NeedEventName = keyof typeof needEvents;

const needEventOf: Partial<Record<NeedStatus, NeedEventName>> = {
  "awaiting-release": "needs.NeedAwaitsRelease",
  open: "needs.NeedOpened",
  closed: "needs.NeedClosed",
  cancelled: "needs.NeedCancelled",
};

/** The event of a change of a need; undefined where nobody else knows it. */
const needEventNameOf = (old: NeedRow | undefined, need: NeedRow): NeedEventName | undefined => {
  if (old?.status !== need.status) return needEventOf[need.status];
  if (old.redactions?.length !== need.redactions?.length) return "needs.NeedRedacted";
  return need.status === "open" ? "needs.NeedChanged" : undefined;
};

const isSentBack = (old: NeedRow | undefined, need: NeedRow): boolean =>
  need.sentBack !== undefined && need.sentBack.at !== old?.sentBack?.at;

/** Whether a change decides about a release: gives it, or sends the need back. */
const isDecided = (old: NeedRow | undefined, need: NeedRow): boolean =>
  isSentBack(old, need) || (old !== undefined && !old.released && need.released !== undefined);

const needEventsOf = (old: NeedRow | undefined, need: NeedRow): EventDraft[] => {
  const changed = needEventNameOf(old, need);
  const names = [
    ...(changed ? [changed] : []),
    ...(isSentBack(old, need) ? ["needs.NeedSentBack" as const] : []),
  ];
  if (names.length === 0) return [];
  const { lat, lon, kind } = need.place;
  const place = { remote: kind === "remote", lat: coarse(lat), lon: coarse(lon) };
  const askedBy = isDecided(old, need) ? { askedBy: need.loosenedBy } : {};
  const data = needChangedSchema().parse({ ...need, ...place, ...askedBy });
  return names.map((name) => ({ name, subject: need.needId, version: need.version, data }));
};

const signupEventOf: Readonly<Record<ShiftStatus, NeedEventName>> = {
  proposed: "needs.SignupProposed",
  confirmed: "needs.SignupConfirmed",
  waitlisted: "needs.SignupWaitlisted",
  promoted: "needs.SignupPromoted",
  "to-complete": "needs.SignupToComplete",
  "to-confirm": "needs.SignupToConfirm",
  suspended: "needs.SignupSuspended",
  withdrawn: "needs.SignupWithdrawn",
  cancelled: "needs.SignupCancelled",
  attended: "needs.AttendanceRecorded",
  absent: "needs.AttendanceRecorded",
};

/** The event of a change of one shift; undefined if nothing changed. */
const shiftEventOf = (old: SignupShift | undefined, shift: SignupShift): NeedEventName | undefined => {
  if (old?.status !== shift.status || old.attendance?.length !== shift.attendance?.length)
    return signupEventOf[shift.status];
  return old.from !== shift.from || old.to !== shift.to ? "needs.SignupTimesChanged" : undefined;
};

/** Whether the volunteer held a place and does not any more; a promoted place was only offered. */
const isFreed = (old: SignupShift | undefined, shift: SignupShift): boolean =>
  old !== undefined && old.status !== "promoted" && takesPlace(old) && !takesPlace(shift);

/** Whether the volunteer was told not to come, and is expected again. */
const isRestored = (old: SignupShift | undefined, shift: SignupShift): boolean =>
  old?.status === "suspended" && shift.status === "confirmed";

/** Whether the place moved under somebody who has a place or waits for one. */
const isPlaceMoved = (old: SignupRow | undefined, signup: SignupRow): boolean =>
  old !== undefined &&
  old.placeVersion !== signup.placeVersion &&
  old.shifts.some(({ status }) => isLive(status));

/** Why the volunteer lost places or turns that they did not give up. */
const lostOf = ({ change }: SignupRow, name: NeedEventName): SignupChanged["lost"] => {
  if (name !== "needs.SignupWithdrawn") return undefined;
  if (change.why === overdueWhy) return "overdue";
  return change.why === turnWhy ? "passed-over" : undefined;
};

/** The training that the last record of a shift is about, and who made it. */
const trainingOf = (shift: SignupShift | undefined) => {
  const last = shift?.attendance?.at(-1);
  return last?.teaches === undefined ? undefined : { code: last.teaches, recordedBy: last.by };
};

/** The shifts of a signup whose time counts. */
const servedOf = ({ shifts }: SignupRow) =>
  shifts.flatMap(({ shiftId, minutes = 0 }) => (minutes > 0 ? [{ shiftId, minutes }] : []));

/** One event for each kind of change, with the shifts that changed that way. Each has the whole signup. */
const signupEventsOf = (old: SignupRow | undefined, signup: SignupRow): EventDraft[] => {
  const oldShifts = new Map(old?.shifts.map((shift) => [shift.shiftId, shift]));
  const changes = signup.shifts.flatMap((shift) => {
    const name = shiftEventOf(oldShifts.get(shift.shiftId), shift);
    return name ? [{ name, shift }] : [];
  });
  if (isPlaceMoved(old, signup))
    changes.push(
      ...signup.shifts
        .filter(({ status }) => isLive(status))
        .map((shift) => ({ name: "needs.SignupPlaceChanged" as const, shift })),
    );
  return [...Map.groupBy(changes, ({ name }) => name)].map(([name, ofName]) => {
    const changed = ofName.map(({ shift }) => shift);
    const [confirmBy] = changed.flatMap((shift) => shift.confirmBy ?? []).sort();
    const gates = [...new Set(changed.flatMap((shift) => shift.gates ?? []))];
    const isClaimed = signup.change.why === claimedWhy;
    const freed = changed.filter((shift) => !isClaimed && isFreed(oldShifts.get(shift.shiftId), shift));
    const restored = changed.filter((shift) => isRestored(oldShifts.get(shift.shiftId), shift));
    const data = signupChangedSchema().parse({
      ...signup,
      changed: changed.map(({ shiftId }) => shiftId),
      confirmBy,
      gates: gates.length > 0 ? gates : undefined,
      freed: freed.length > 0 ? freed.map(({ shiftId }) => shiftId) : undefined,
      lost: lostOf(signup, name),
      restored: restored.length > 0 ? restored.map(({ shiftId }) => shiftId) : undefined,
      minutes: changed[0]?.minutes,
      served: name === "needs.AttendanceRecorded" ? servedOf(signup) : undefined,
      training: trainingOf(changed[0]),
    });
    return { name, subject: signup.signupId, version: signup.version, data };
  });
};

/** A quick signup's name and phone are there, kept longer, or erased. What expires is told by nobody: copies expire alike. */
const quickContactEventsOf = (row: Image): EventDraft[] => {
  const { signupId, version, sealed, volunteerId, personId } = parseRow(quickContactSchema(), row);
  const name = sealed === undefined ? "needs.QuickContactErased" : "needs.QuickSignedUp";
  return [{ name, subject: signupId, version, data: { volunteerId, personId } }];
};

/** Each save of a running import makes its next slice due. */
const importEventsOf = (job: ImportJob): EventDraft[] =>
  job.status === "running"
    ? [{ name: "needs.ImportSliceDue", subject: job.importId, version: job.version, data: {} }]
    : [];

/** Publishes changes of needs and signups, of who is reached by a quick one, and what an import has to do next. Boards, calendars, wait-lists and lists stay inside the service. */
export const toNeedEvents: ToEvents = ({ old, new: row }) => {
  if (row?.sk === "NEED")
    return needEventsOf(old && parseRow(needRowSchema(), old), parseRow(needRowSchema(), row));
  if (typeof row?.sk === "string" && row.sk.startsWith(signupPrefix))
    return signupEventsOf(old && parseRow(signupRowSchema(), old), parseRow(signupRowSchema(), row));
  if (typeof row?.pk === "string" && row.pk.startsWith(quickContactPrefix)) return quickContactEventsOf(row);
  if (row?.sk === "IMPORT") return importEventsOf(parseRow(importJobSchema(), row));
  return [];
};
