import type { Actor } from "#shared/access/actor.ts";
import { onSiteDuties } from "#shared/eligibility/on-site-duties.ts";
import { redactionsOf } from "#shared/personal-data/redactions.ts";
import type { MeetingCard } from "#shared/published/cards/meeting-card.ts";
import type { StaffContact } from "#shared/published/cards/staff-contact.ts";
import type { StationCard } from "#shared/published/cards/station-card.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { mayReadAll, mayRelease } from "./access.ts";
import type { BoardRow, ListingRow, NeedRow } from "./rows.ts";
import { isAccompanied } from "./rules/fill-need.ts";
import { isHidden } from "./rules/lifecycle.ts";
import { isTakenBack, lacksRelease } from "./rules/loosening.ts";
import { looseningsOf } from "./rules/loosenings.ts";
import { openPlaces } from "./rules/places.ts";
import { isQuick } from "./rules/quick.ts";
import type { NeedListItem, NeedView } from "./schemas.ts";

const local = (instant: string): string => toOffsetIso(new Date(instant));

/** Rounds to a hundredth of a degree, about a kilometre: enough to choose by, too coarse to find a door. */
export const coarse = (degrees: number | undefined): number | undefined =>
  degrees === undefined ? undefined : Math.round(degrees * 100) / 100;

/** Whether the reader may release what a need asks for: a lead there who had no part in it. */
const isTheirsToRelease = (need: NeedRow, actor: Actor): boolean =>
  lacksRelease(need) &&
  !isTakenBack(need) &&
  mayRelease(actor, need) &&
  actor.kind !== "public" &&
  !need.loosenedBy.includes(actor.personId);

const staffView = (need: NeedRow, actor: Actor): NonNullable<NeedView["staff"]> => ({
  version: need.version,
  createdAt: local(need.createdAt),
  request: need.request,
  minorsInvolved: need.minorsInvolved,
  windows: need.request.windows,
  loosenReason: need.request.loosenReason,
  onSite: [...new Set(need.positions.flatMap(({ gates }) => onSiteDuties(gates)))],
  toRelease: need.released ? [] : need.loosened,
  loosenings: need.released ? [] : looseningsOf(need),
  mayRelease: isTheirsToRelease(need, actor),
  ...(isTakenBack(need) ? { takenBack: true as const } : {}),
  sentBack: need.sentBack && { reason: need.sentBack.reason, at: local(need.sentBack.at) },
  namedVolunteers: need.request.namedVolunteers ?? [],
  redactions: redactionsOf(need.redactions),
  confirmedWords: (need.confirmed ?? []).map(({ words, by, at }) => ({ words, by, at: local(at) })),
});

/** How the caller stands to a need as a volunteer. */
export interface MyPlace {
  /** They have or had a place, or wait for one, and did not withdraw. */
  readonly isSignedUp: boolean;
  /** They have a place on a shift that comes, runs, or ended just now. */
  readonly isConfirmed: boolean;
}

/** Where people meet and whom they call, in the words of today. */
export interface Meeting {
  readonly place: MeetingCard["place"];
  /** Whoever is called, if they gave name and phone and work there. */
  readonly contact: StaffContact | undefined;
  readonly station: StationCard | undefined;
}

const noPlace: MyPlace = { isSignedUp: false, isConfirmed: false };

/** What is left of a need that is hidden from the public: its status, kind and township. */
const hiddenView = ({ needId, status, kind, listing, projectId, division, place }: NeedRow): NeedView => ({
  needId,
  status,
  kind,
  listing,
  projectId,
  division,
  place: { kind: place.kind },
  positions: [],
  shifts: [],
  accompanied: false,
});

/**
 * A need as the caller may read it: the public page; for staff everything; for staff and confirmed volunteers the
 * exact place. What a hidden need says is left to its staff and to those who signed up.
 */
export const needViewOf = (
  need: NeedRow,
  boards: readonly BoardRow[],
  actor: Actor,
  now: Date,
  { isSignedUp, isConfirmed } = noPlace,
  meeting?: Pick<Meeting, "place" | "contact">,
): NeedView => {
  const isStaff = mayReadAll(actor, need);
  if (isHidden(need.status) && !isStaff && !isSignedUp) return hiddenView(need);
  const places = new Map(boards.map((board) => [board.positionId, board.places]));
  const free = (positionId: string, shiftId: string) => openPlaces(places.get(positionId) ?? {}, shiftId);
  const upcoming = need.shifts.filter(({ from }) => from > now.toISOString());
  return {
    needId: need.needId,
    status: need.status,
    kind: need.kind,
    listing: need.listing,
    projectId: need.projectId,
    division: need.division,
    title: need.title,
    teaches: need.teaches,
    description: need.request.description,
    place: { kind: need.place.kind, lat: coarse(need.place.lat), lon: coarse(need.place.lon) },
    positions: need.positions.map((position) => ({
      ...position,
      ...(isQuick(need, position) ? { quick: true as const } : {}),
      free:
        upcoming.length === 0
          ? 0
          : Math.min(...upcoming.map(({ shiftId }) => free(position.positionId, shiftId))),
    })),
    shifts: need.shifts.map(({ shiftId, from, to }) => ({
      shiftId,
      from: local(from),
      to: local(to),
      free: need.positions.map(({ positionId }) => free(positionId, shiftId)),
    })),
    signupDeadline: need.signupDeadline && local(need.signupDeadline),
    riskNotice: need.riskNotice,
    accompanied: isAccompanied(need),
    ...(isStaff || isConfirmed ? { exactPlace: meeting?.place ?? need.place } : {}),
    // People call people: a program is told the place only.
    ...(actor.kind === "person" ? { contact: meeting?.contact } : {}),
    ...(isStaff ? { staff: staffView(need, actor) } : {}),
  };
};

/**
 * A need in a list.
 * @param within the need's shifts in the queried time, by start time; at least one
 * @param freeOf free places by shift
 * @param isStaff whether the reader learns how many people have something to complete
 */
export const listItemOf = (
  row: ListingRow,
  within: ListingRow["shifts"],
  freeOf: Readonly<Record<string, number>>,
  now: Date,
  isStaff: boolean,
): NeedListItem => {
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) throw new Error(`${row.needId} is listed without a shift`);
  const upcoming = within.filter((shift) => shift.from > now.toISOString());
  return {
    needId: row.needId,
    status: row.status,
    kind: row.kind,
    listing: row.listing,
    projectId: row.projectId,
    division: row.division,
    title: row.title,
    teaches: row.teaches,
    remote: row.remote,
    positions: row.positions,
    shifts: within.length,
    free: upcoming.reduce((sum, { shiftId }) => sum + (freeOf[shiftId] ?? 0), 0),
    from: local(first.from),
    to: local(last.to),
    sentBack: row.sentBack,
    ...(isStaff && row.toComplete ? { toComplete: row.toComplete } : {}),
  };
};

/** The most coming shifts that an item of a list names. */
const mostComing = 50;

/**
 * The shifts among `within` that run now or begin within so many days; where there is none, the next one.
 * @param freeOf free places by shift
 */
export const comingShifts = (
  { positions }: Pick<ListingRow, "positions">,
  within: ListingRow["shifts"],
  freeOf: Readonly<Record<string, number>>,
  days: number,
  now: Date,
): NonNullable<NeedListItem["coming"]> => {
  const [at, until] = [now.toISOString(), new Date(now.getTime() + days * 86_400_000).toISOString()];
  const places = positions.reduce((sum, { headcount }) => sum + headcount, 0);
  return within
    .filter(({ to }) => to > at)
    .filter(({ from }, index) => index === 0 || from < until)
    .slice(0, mostComing)
    .map(({ shiftId, from, to }) => ({
      from: local(from),
      to: local(to),
      places,
      free: freeOf[shiftId] ?? 0,
    }));
};
