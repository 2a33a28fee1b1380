import { countyOf } from "#shared/values/division.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { listPk, listSk } from "../keys.ts";
import type { ListingRow, NeedRow } from "../rows.ts";
import type { NeedListItem } from "../schemas.ts";
import { openPlaces, type Places } from "./places.ts";

const plus = (a: number, b: number): number => a + b;

/** The rows that list a need, in its township and its county; none for a cancelled one. */
export const listingRowsOf = (need: NeedRow): ListingRow[] => {
  if (need.status === "cancelled") return [];
  const lastEnd = need.shifts.reduce((last, { to }) => (to > last ? to : last), "");
  return [need.division, countyOf(need.division)].map((division) => ({
    pk: listPk(division),
    sk: listSk(lastEnd, need.needId),
    version: need.version,
    change: need.change,
    needId: need.needId,
    status: need.status,
    kind: need.kind,
    listing: need.listing,
    projectId: need.projectId,
    operatorId: need.operatorId,
    division: need.division,
    title: need.title,
    remote: need.place.kind === "remote",
    positions: need.positions.map(({ asked: _asked, ...position }) => position),
    shifts: need.shifts,
  }));
};

/** What a list is asked for; times are UTC instants. */
export interface ListFilter {
  readonly from: string;
  readonly to?: string | undefined;
  readonly skill?: string | undefined;
  readonly kind?: string | undefined;
  readonly projectId?: string | undefined;
}

/** The shifts of a listed need that are within what was asked; none where it does not answer to it. */
export const shiftsWithin = (row: ListingRow, filter: ListFilter): ListingRow["shifts"] => {
  const { from, to, skill, kind, projectId } = filter;
  if (kind !== undefined && row.kind !== kind) return [];
  if (projectId !== undefined && row.projectId !== projectId) return [];
  if (skill !== undefined && !row.positions.some(({ skills }) => skills.some((one) => one === skill)))
    return [];
  return row.shifts.filter((shift) => shift.to > from && (to === undefined || shift.from < to));
};

/** A listed need with some of its shifts, in order of time, one at least; `places` are those of each position. */
export const listItemOf = (
  row: ListingRow,
  within: ListingRow["shifts"],
  places: readonly Places[],
  now: Date,
): NeedListItem => {
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) throw new Error(`${row.needId} is listed with no shift`);
  const coming = within.filter((shift) => shift.from > now.toISOString());
  const { needId, status, listing, division, title, remote, positions } = row;
  return {
    ...{ needId, status, kind: row.kind, listing, projectId: row.projectId, division, title, remote },
    positions,
    shifts: within.length,
    free: places
      .flatMap((board) => coming.map(({ shiftId = "" }) => openPlaces(board, shiftId)))
      .reduce(plus, 0),
    from: toOffsetIso(new Date(first.from)),
    to: toOffsetIso(new Date(last.to)),
  };
};
