import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid } from "#shared/problem/problem.ts";
import { atCountyTime } from "#shared/values/time.ts";
import { grantedTo, isListedFor, isOfPlacesOf, mayReadAll, mayReadUnlisted } from "../access.ts";
import type { NeedDeps } from "../deps.ts";
import { everywhere, listPk, unlistedPk } from "../keys.ts";
import type { needRoutes } from "../routes.ts";
import type { ListingRow } from "../rows.ts";
import { type ListFilter, placeOfAll, shiftsWithin } from "../rules/listing.ts";
import { freeByShift } from "../rules/places.ts";
import type { NeedStore } from "../store.ts";
import { comingShifts, listItemOf } from "../views.ts";

/** Rows read for one page where not every row is answered, of both lists together. The page may be short. */
const mostRows = 200;

/** The instant of a time; a day stands for its start or its end. */
const instantOf = (time: string, timeOfDay: "00:00" | "24:00"): string =>
  (time.length === 10 ? atCountyTime(time, timeOfDay) : new Date(time)).toISOString();

/** @throws Problem `invalid` for a county or township that does not exist */
const requireDivision = async ({ counties }: NeedDeps, division: string): Promise<void> => {
  if (division.length === 9) await counties.requireTownship(division, "query/division");
  else if (!(await counties.find(division))) throw invalid("query/division", "unknown-county");
};

/** Free places of list rows that were written before these were counted, by need id. */
const countWhereMissing = async (
  needs: Pick<NeedStore, "findBoards">,
  rows: readonly ListingRow[],
): Promise<ReadonlyMap<string, Readonly<Record<string, number>>>> => {
  const boards = await needs.findBoards(rows.filter(({ free }) => free === undefined));
  const byNeed = Map.groupBy(boards, ({ needId }) => needId);
  return new Map([...byNeed].map(([needId, ofNeed]) => [needId, freeByShift(ofNeed)]));
};

type ListNeeds = UseCase<NeedDeps, typeof needRoutes.listNeeds>;

/**
 * Lists needs by the end of their last shift: of a division, of the caller's own places (read from the list of the one
 * division that holds them all), or of all served counties. Staff also see drafts.
 */
export const listNeeds: ListNeeds = async (deps, { query }, { actor, now }) => {
  const { needs, cursors } = deps;
  const { cursor, limit: items, comingDays, ...filters } = query;
  const list = `needs ${JSON.stringify(filters)}`;
  if (filters.division) await requireDivision(deps, filters.division);
  const position = cursors.decode(list, cursor);
  const filter: ListFilter = {
    ...filters,
    from: filters.from ? instantOf(filters.from, "00:00") : now.toISOString(),
    to: filters.to && instantOf(filters.to, "24:00"),
  };
  const after = String(position?.after ?? filter.from);
  const { division = filters.mine ? placeOfAll(grantedTo(actor)) : everywhere } = filters;
  if (division === undefined) return { items: [], nextCursor: null };
  const lists = [listPk, ...(mayReadUnlisted(actor) ? [unlistedPk] : [])].map((pkOf) => pkOf(division));
  // A list without filters is answered row by row; any other is looked through for what fits.
  const { to, skill, kind, projectId, teaches, mine } = filters;
  const isWhole =
    lists.length === 1 && [to, skill, kind, projectId, teaches, mine].every((one) => one === undefined);
  const limit = isWhole ? items : mostRows / lists.length;
  const pages = await Promise.all(lists.map((pk) => needs.listNeeds(pk, after, limit)));
  // A list that has further rows has them after its last one here. Rows of other lists beyond that point wait for the
  // next page, or the merged order would have gaps.
  const ends = pages.flatMap(({ next }) => (next ? [String(next.sk)] : []));
  const [mergedUntil] = ends.sort();
  const rows = pages
    .flatMap((page) => page.rows)
    .filter(({ sk }) => mergedUntil === undefined || sk <= mergedUntil)
    .sort((a, b) => a.sk.localeCompare(b.sk));

  const matching = rows.flatMap((row) => {
    const isWanted = isListedFor(actor, row) && (mine === undefined || isOfPlacesOf(actor, row));
    const within = isWanted ? shiftsWithin(row, filter) : [];
    return within.length > 0 ? [{ row, within }] : [];
  });
  const listed = matching.slice(0, items);
  const counted = await countWhereMissing(
    needs,
    listed.map(({ row }) => row),
  );
  const listItems = listed.map(({ row, within }) => {
    const free = row.free ?? counted.get(row.needId) ?? {};
    const item = listItemOf(row, within, free, now, mayReadAll(actor, row));
    return comingDays > 0 ? { ...item, coming: comingShifts(row, within, free, comingDays, now) } : item;
  });
  const next = matching.length > listed.length ? listed.at(-1)?.row.sk : mergedUntil;
  return {
    items: listItems,
    nextCursor: cursors.encode(list, next === undefined ? undefined : { after: next }),
  };
};
