import type { NeedListing } from "../../../shared/api/types.ts";
import { isoDay, plusDays } from "../../../shared/format/time.ts";
import { trainingKind } from "../../needs/model/training-kind.ts";

/** A need on a desk: with the path it opens at, and whether its release is the reader's to decide. */
export interface DeskNeed extends NeedListing {
  readonly to: string;
  readonly end: string;
  readonly toApprove: boolean;
}

/** What a desk calls the state of a need: one that was sent back is for its worker to change, whatever it was before. */
export const stateOf = ({ status, sentBack }: Pick<DeskNeed, "status" | "sentBack">) =>
  sentBack ? "sent-back" : status;

/** Hours before a shift within which missing people are marked. */
const urgentHours = 48;

/** The shift that runs or comes next; undefined once all are over. */
export const nextOf = ({ coming }: Pick<DeskNeed, "coming">, now: number) =>
  coming?.find(({ to }) => Date.parse(to) > now);

/** Whether an open need waits for people. A training offers its places: an empty one lacks nobody. */
const wantsPeople = ({ kind, status }: Pick<DeskNeed, "kind" | "status">): boolean =>
  status === "open" && kind !== trainingKind;

/** How many people an open need lacks on its next shift. */
export const lackOf = (need: Pick<DeskNeed, "coming" | "kind" | "status">, now: number): number =>
  wantsPeople(need) ? (nextOf(need, now)?.free ?? 0) : 0;

/** Whether it lacks people on a shift of the next two days. */
export const isUrgent = (need: Pick<DeskNeed, "coming" | "kind" | "status">, now: number): boolean =>
  lackOf(need, now) > 0 && Date.parse(nextOf(need, now)?.from ?? "") - now < urgentHours * 3_600_000;

/** Those that lack people soon first, then by their next shift; what is over comes last. */
export const shortFirst = <Need extends Pick<DeskNeed, "coming" | "kind" | "status">>(
  needs: readonly Need[],
  now: number,
): Need[] => {
  const rank = (need: Need) => `${isUrgent(need, now) ? 0 : 1}${nextOf(need, now)?.from ?? "over"}`;
  // Once for each need: comparing asks for two ranks at a time, and a slow phone takes long over hundreds of needs.
  const ranked = needs.map((need) => ({ need, rank: rank(need) }));
  return ranked.sort((a, b) => (a.rank < b.rank ? -1 : Number(a.rank > b.rank))).map(({ need }) => need);
};

/** The needs of which somebody who signed up has something to complete, those that come next first. */
export const toComplete = <Need extends Pick<DeskNeed, "coming" | "toComplete">>(
  needs: readonly Need[],
  now: number,
): Need[] => {
  const next = (need: Need): string => nextOf(need, now)?.from ?? "over";
  return needs
    .filter((need) => (need.toComplete ?? 0) > 0)
    .sort((a, b) => (next(a) < next(b) ? -1 : Number(next(a) > next(b))));
};

/** Places of a station on one day. */
export interface DayPlaces {
  readonly day: string;
  readonly places: number;
  readonly held: number;
}

/** The places that open needs have on each of seven days from a day on, by station; only stations that have any. */
export const weekOf = (
  needs: readonly Pick<DeskNeed, "division" | "kind" | "status" | "coming">[],
  today: string,
) => {
  const days = Array.from({ length: 7 }, (_, at) => plusDays(today, at));
  const byStation = Map.groupBy(needs.filter(wantsPeople), ({ division }) => division);
  const stations = [...byStation].sort(([a], [b]) => a.localeCompare(b));
  return stations.flatMap(([division, ofStation]) => {
    const shifts = ofStation.flatMap(({ coming }) => coming ?? []);
    const cells = days.map((day): DayPlaces => {
      const ofDay = shifts.filter(({ from }) => isoDay(new Date(from)) === day);
      const places = ofDay.reduce((sum, shift) => sum + shift.places, 0);
      return { day, places, held: places - ofDay.reduce((sum, { free }) => sum + free, 0) };
    });
    return cells.some(({ places }) => places > 0) ? [{ division, cells }] : [];
  });
};
