import { countyOf } from "#shared/values/division.ts";
import { everywhere, listPk, listSk, unlistedPk } from "../keys.ts";
import type { ListingRow, NeedRow, NeedWithBoards } from "../rows.ts";
import { freeByShift, toCompleteOf } from "./places.ts";

/** Whether everybody sees the need in a list. */
export const isPublic = ({ status, listing }: Pick<NeedRow, "status" | "listing">): boolean =>
  status === "open" && listing === "public";

/** The rows that list a need in its township, in its county and everywhere; none for a cancelled need. */
export const listingRowsOf = ({ need, boards }: NeedWithBoards): ListingRow[] => {
  if (need.status === "cancelled") return [];
  const pkOf = isPublic(need) ? listPk : unlistedPk;
  const lastEnd = need.shifts.reduce((last, { to }) => (to > last ? to : last), "");
  return [need.division, countyOf(need.division), everywhere].map((division) => ({
    pk: pkOf(division),
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
    teaches: need.teaches,
    remote: need.place.kind === "remote",
    positions: need.positions,
    shifts: need.shifts,
    free: freeByShift(boards),
    toComplete: toCompleteOf(boards),
    sentBack: need.sentBack && true,
  }));
};

/** The filters of a list; `from` and `to` are UTC instants. */
export interface ListFilter {
  readonly from: string;
  readonly to?: string | undefined;
  readonly skill?: string | undefined;
  readonly kind?: string | undefined;
  readonly projectId?: string | undefined;
  readonly teaches?: string | undefined;
}

/** The shifts of a need within the filter's time; none if the need does not pass the other filters. */
export const shiftsWithin = (row: ListingRow, filter: ListFilter): ListingRow["shifts"] => {
  const { from, to, skill, kind, projectId, teaches } = filter;
  if (kind !== undefined && row.kind !== kind) return [];
  if (teaches !== undefined && row.teaches !== teaches) return [];
  if (projectId !== undefined && row.projectId !== projectId) return [];
  if (skill !== undefined && !row.positions.some(({ skills }) => skills.some((one) => one === skill)))
    return [];
  return row.shifts.filter((shift) => shift.to > from && (to === undefined || shift.from < to));
};

/** The narrowest list that has the needs of all these divisions; undefined where there are none. */
export const placeOfAll = (divisions: readonly string[]): string | undefined => {
  const [division, ...others] = new Set(divisions);
  if (division === undefined || others.length === 0) return division;
  const county = countyOf(division);
  return others.every((other) => countyOf(other) === county) ? county : everywhere;
};
