import type { DomainEvent } from "#shared/published/domain-event.ts";
import type { EventName } from "#shared/published/events/event-name.ts";
import { askingEndedSchema } from "#shared/published/events/matching.ts";
import { needChangedSchema, signupChangedSchema } from "#shared/published/events/needs.ts";
import { awaitsLeadSchema, checksOfVolunteerSchema } from "#shared/published/events/volunteers.ts";
import type { StaffRole } from "#shared/values/role.ts";
import { addDays, atCountyTime, countyDay, countyTimeOfDay } from "#shared/values/time.ts";
import type { NoticeFacts } from "../rows.ts";
import type { NoticeAbout, NoticeKind } from "../schemas.ts";
import { movedShifts } from "./causes.ts";
import { inMinutes } from "./delivery.ts";

/** What an event means for the people of a township's station. */
interface StationCause {
  readonly division: string;
  readonly roles: readonly StaffRole[];
  readonly kind: NoticeKind;
  readonly about: NoticeAbout;
  readonly facts: NoticeFacts;
  /** The end of the day that one notice is for, an ISO instant; absent where every event makes a notice at once. */
  readonly gatheredUntil?: string;
}
type ReadCause = (event: DomainEvent) => StationCause | undefined;

const station: readonly StaffRole[] = ["station_lead", "social_worker"];

/** A withdrawal this close to a shift is told at once (minutes). */
const lateMinutes = 24 * 60;

/** When the day's sign-ups are told (county time). */
const digestTime = "18:00";

const digestEnd = (at: Date): string => {
  const day = countyDay(at);
  return atCountyTime(countyTimeOfDay(at) < digestTime ? day : addDays(day, 1), digestTime).toISOString();
};

const signedUp: ReadCause = ({ at, data }) => {
  const { needId, division, changed, restored = [] } = signupChangedSchema().parse(data);
  if (restored.length > 0 && restored.length === changed.length) return undefined;
  const gatheredUntil = digestEnd(new Date(at));
  return { division, roles: station, kind: "station-signed-up", about: { needId }, facts: {}, gatheredUntil };
};

const withdrawnLate: ReadCause = ({ at, subject, data }) => {
  const signup = signupChangedSchema().parse(data);
  const { needId, division, lost, freed = [] } = signup;
  const soon = inMinutes(new Date(at), lateMinutes);
  const moved = movedShifts(signup).filter(
    ({ shiftId, from }) => freed.includes(shiftId) && from > at && from <= soon,
  );
  if (moved.length === 0) return undefined;
  const about = { needId, signupId: subject };
  const kind = lost === "overdue" ? "station-late-overdue" : "station-late-withdrawal";
  return { division, roles: station, kind, about, facts: { moved } };
};

const suspended: ReadCause = ({ subject, data }) => {
  const signup = signupChangedSchema().parse(data);
  const { needId, division, confirmBy, gates } = signup;
  const facts = { moved: movedShifts(signup), confirmBy, gates };
  return { division, roles: station, kind: "station-suspended", about: { needId, signupId: subject }, facts };
};

/** One word for an asking, however many were asked. */
const askingEnded: ReadCause = ({ data }) => {
  const { needId, division, shifts } = askingEndedSchema().parse(data);
  const moved = shifts.map((shift) => ({ ...shift, status: "proposed" as const }));
  return { division, roles: station, kind: "station-asking-ended", about: { needId }, facts: { moved } };
};

const toRelease: ReadCause = ({ subject, data }) => {
  const { division } = needChangedSchema().pick({ division: true }).parse(data);
  return {
    division,
    roles: ["station_lead"],
    kind: "station-to-release",
    about: { needId: subject },
    facts: {},
  };
};

const teamToApprove: ReadCause = ({ subject, data }) => {
  const { division } = awaitsLeadSchema().parse(data);
  const about = { teamId: subject };
  return { division, roles: ["station_lead"], kind: "station-team-to-approve", about, facts: {} };
};

const checksEnding: ReadCause = ({ subject, data }) => {
  const { division, checks } = checksOfVolunteerSchema().parse(data);
  const about = { volunteerId: subject };
  return { division, roles: ["station_lead"], kind: "station-check-ending", about, facts: { checks } };
};

const toCheck: ReadCause = ({ data }) => {
  const { division } = awaitsLeadSchema().parse(data);
  return { division, roles: ["station_lead"], kind: "station-volunteer-to-check", about: {}, facts: {} };
};

const causes = {
  "needs.SignupConfirmed": signedUp,
  "needs.SignupWaitlisted": signedUp,
  "needs.SignupToComplete": signedUp,
  "needs.SignupWithdrawn": withdrawnLate,
  "needs.SignupSuspended": suspended,
  "matching.AskingEnded": askingEnded,
  "needs.NeedAwaitsRelease": toRelease,
  "volunteers.ChecksEnding": checksEnding,
  "volunteers.TeamAwaitsApproval": teamToApprove,
  "volunteers.BirthDateRequested": toCheck,
  "volunteers.DuplicateFound": toCheck,
} as const satisfies Partial<Record<EventName, ReadCause>>;

/** The events that a station may hear of. */
export const stationCauseNames = Object.keys(causes) as (keyof typeof causes)[];

/**
 * What an event means for a station; undefined where it need not hear of it.
 * @throws ZodError for data that the event's published schema refuses
 */
export const stationCauseOf = (event: DomainEvent): StationCause | undefined =>
  Object.entries(causes).find(([name]) => name === event.name)?.[1](event);
