import { countyOf } from "#shared/values/division.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import type { NeedListItem } from "../contract.ts";
import { listPk, listSk } from "./keys.ts";
import type { ListingRow, NeedRow } from "./need-rows.ts";

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
    shifts: need.shifts.map(({ from, to }) => ({ from, to })),
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

/** A listed need with the shifts that are within what was asked; undefined where it does not answer to it. */
export const listItemOf = (row: ListingRow, filter: ListFilter): NeedListItem | undefined => {
  const { from, to, skill, kind, projectId } = filter;
  if (kind !== undefined && row.kind !== kind) return undefined;
  if (projectId !== undefined && row.projectId !== projectId) return undefined;
  if (skill !== undefined && !row.positions.some(({ skills }) => skills.some((one) => one === skill)))
    return undefined;
  const within = row.shifts.filter((shift) => shift.to > from && (to === undefined || shift.from < to));
  const [first, last] = [within[0], within.at(-1)];
  if (!first || !last) return undefined;
  const { needId, status, listing, division, title, remote, positions } = row;
  return {
    ...{ needId, status, kind: row.kind, listing, projectId: row.projectId, division, title, remote },
    positions,
    shifts: within.length,
    from: toOffsetIso(new Date(first.from)),
    to: toOffsetIso(new Date(last.to)),
  };
};
