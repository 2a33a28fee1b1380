import type { Actor } from "#shared/access/actor.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { mayReadAll } from "./access.ts";
import type { BoardRow, NeedRow } from "./rows.ts";
import { isAccompanied } from "./rules/fill-need.ts";
import { openPlaces } from "./rules/places.ts";
import type { NeedView } from "./schemas.ts";

const local = (instant: string): string => toOffsetIso(new Date(instant));

/** A hundredth of a degree, about a kilometre: near enough to choose by, too coarse to find a door. */
export const coarse = (degrees: number | undefined): number | undefined =>
  degrees === undefined ? undefined : Math.round(degrees * 100) / 100;

const staffView = (need: NeedRow): NonNullable<NeedView["staff"]> => ({
  version: need.version,
  createdAt: local(need.createdAt),
  minorsInvolved: need.minorsInvolved,
  windows: need.windows,
  loosenReason: need.loosenReason,
  toRelease: need.loosened.filter((gate) => !need.released.includes(gate)),
  namedVolunteers: need.namedVolunteers,
});

/**
 * A need as somebody reads it: the public page, for its staff all of it, and for them and whoever has a confirmed
 * place the exact place.
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
  const coming = need.shifts.filter(({ from }) => from > now.toISOString());
  const isStaff = mayReadAll(actor, need);
  return {
    needId: need.needId,
    status: need.status,
    kind: need.kind,
    listing: need.listing,
    projectId: need.projectId,
    division: need.division,
    title: need.title,
    description: need.description,
    place: { kind: need.place.kind, lat: coarse(need.place.lat), lon: coarse(need.place.lon) },
    positions: need.positions.map(({ asked: _asked, ...position }) => ({
      ...position,
      free:
        coming.length === 0
          ? 0
          : Math.min(...coming.map(({ shiftId }) => free(position.positionId, shiftId))),
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
