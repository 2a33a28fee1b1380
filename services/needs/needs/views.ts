import type { Actor } from "#shared/access/actor.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { mayReadAll } from "./access.ts";
import type { BoardRow, ListingRow, NeedRow } from "./rows.ts";
import { isAccompanied } from "./rules/fill-need.ts";
import { openPlaces } from "./rules/places.ts";
import type { NeedListItem, NeedView } from "./schemas.ts";

const local = (instant: string): string => toOffsetIso(new Date(instant));

/** Rounds to a hundredth of a degree, about a kilometre: enough to choose by, too coarse to find a door. */
export const coarse = (degrees: number | undefined): number | undefined =>
  degrees === undefined ? undefined : Math.round(degrees * 100) / 100;

const staffView = (need: NeedRow): NonNullable<NeedView["staff"]> => ({
  version: need.version,
  createdAt: local(need.createdAt),
  request: need.request,
  minorsInvolved: need.minorsInvolved,
  windows: need.request.windows,
  loosenReason: need.request.loosenReason,
  toRelease: need.released ? [] : need.loosened,
  namedVolunteers: need.request.namedVolunteers ?? [],
});

/**
 * A need as the caller may read it: the public page; for staff everything; for staff and confirmed volunteers the
 * exact place.
 */
export const needViewOf = (
  need: NeedRow,
  boards: readonly BoardRow[],
  actor: Actor,
  now: Date,
  isConfirmed = false,
): NeedView => {
  const places = new Map(boards.map((board) => [board.positionId, board.places]));
  const free = (positionId: string, shiftId: string) => openPlaces(places.get(positionId) ?? {}, shiftId);
  const upcoming = need.shifts.filter(({ from }) => from > now.toISOString());
  const isStaff = mayReadAll(actor, need);
  return {
    needId: need.needId,
    status: need.status,
    kind: need.kind,
    listing: need.listing,
    projectId: need.projectId,
    division: need.division,
    title: need.title,
    description: need.request.description,
    place: { kind: need.place.kind, lat: coarse(need.place.lat), lon: coarse(need.place.lon) },
    positions: need.positions.map((position) => ({
      ...position,
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
    ...(isStaff || isConfirmed ? { exactPlace: need.place } : {}),
    ...(isStaff ? { staff: staffView(need) } : {}),
  };
};

/**
 * A need in a list.
 * @param within the need's shifts in the queried time, by start time; at least one
 * @param freeOf free places by shift
 */
export const listItemOf = (
  row: ListingRow,
  within: ListingRow["shifts"],
  freeOf: Readonly<Record<string, number>>,
  now: Date,
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
    remote: row.remote,
    positions: row.positions,
    shifts: within.length,
    free: upcoming.reduce((sum, { shiftId }) => sum + (freeOf[shiftId] ?? 0), 0),
    from: local(first.from),
    to: local(last.to),
  };
};
