import { asking } from "#shared/limits/asking.ts";
import type { PreparedNeed } from "#shared/ranking/fit/fit.ts";
import { type NeedPosition, type NeedRecord, openShiftsOf } from "#shared/ranking/fit/need.ts";
import { prepare } from "#shared/ranking/search/candidates.ts";
import type { OfferDeps } from "./deps.ts";
import { freePlaces } from "./rules/room.ts";

/** What people are asked for at one moment: shifts of a position that are still to come and have a free place. */
export interface Round {
  readonly need: NeedRecord;
  readonly position: NeedPosition;
  readonly shifts: NeedRecord["shifts"];
  /** By shift. */
  readonly free: ReadonlyMap<string, number>;
  /** The need with nothing but this position and these shifts, so that whoever fits it fits one of them. */
  readonly prepared: PreparedNeed;
  readonly now: Date;
}

/** A round for a position; `wanted`: ids of the shifts that may be in it; absent: all. Nobody can be asked without shifts. */
export const openRound = async (
  deps: Pick<OfferDeps, "offers" | "counties">,
  need: NeedRecord,
  position: NeedPosition,
  wanted: readonly string[] | undefined,
  now: Date,
): Promise<Round> => {
  const open = new Set(openShiftsOf(need, now).map(({ shiftId }) => shiftId));
  const coming = need.shifts.filter(
    ({ shiftId }) => open.has(shiftId) && (wanted?.includes(shiftId) ?? true),
  );
  const ids = coming.map(({ shiftId }) => shiftId);
  const free = freePlaces(position, ids, await deps.offers.listSignups(need.needId));
  const shifts = coming.filter(({ shiftId }) => (free.get(shiftId) ?? 0) > 0).slice(0, asking.mostShifts);
  const prepared = await prepare(deps, { ...need, positions: [position], shifts }, now);
  return { need, position, shifts, free, prepared, now };
};
