import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid } from "#shared/problem/problem.ts";
import { atCountyTime } from "#shared/values/time.ts";
import type { manifest } from "../../manifest.ts";
import type { NeedDeps } from "../deps.ts";
import { type ListFilter, listItemOf, shiftsWithin } from "../rules/listing.ts";
import { isListedFor } from "../visibility.ts";

/** Rows read for one page, over all divisions asked; items on it. A page may be short. */
const most = { rows: 200, items: 50 } as const;

/** A day begins at its midnight; as an end it is wholly within. */
const instantOf = (text: string, time: "00:00" | "24:00"): string =>
  (text.length === 10 ? atCountyTime(text, time) : new Date(text)).toISOString();

/** @throws Problem `invalid` for a county or township that does not exist */
const requireDivision = async ({ counties }: NeedDeps, division: string): Promise<void> => {
  if (division.length === 9) await counties.requireTownship(division, "query/division");
  else if (!(await counties.find(division))) throw invalid("query/division", "unknown-county");
};

type ListNeeds = UseCase<NeedDeps, typeof manifest.routes.listNeeds>;

/** Needs by the end of their last shift, of a division or of every county served; staff see their drafts too. */
export const listNeeds: ListNeeds = async (deps, { query }, { actor, now }) => {
  const { store, cursors, served } = deps;
  const { cursor, ...asked } = query;
  const list = `needs ${JSON.stringify(asked)}`;
  if (asked.division) await requireDivision(deps, asked.division);
  const position = cursors.decode(list, cursor);
  const filter: ListFilter = {
    ...asked,
    from: asked.from ? instantOf(asked.from, "00:00") : now.toISOString(),
    to: asked.to && instantOf(asked.to, "24:00"),
  };
  const after = String(position?.after ?? filter.from);
  const divisions = asked.division ? [asked.division] : served;
  const limit = Math.floor(most.rows / divisions.length);
  const pages = await Promise.all(divisions.map((division) => store.listNeeds(division, after, limit)));
  // A list that goes on may hold rows from its last one on: beyond that the merge would leave some out.
  const ends = pages.flatMap(({ rows, next }) => (next ? [rows.at(-1)?.sk ?? after] : []));
  const [edge] = ends.sort();
  const rows = pages
    .flatMap((page) => page.rows)
    .filter(({ sk }) => edge === undefined || sk <= edge)
    .sort((a, b) => a.sk.localeCompare(b.sk));

  const answering = rows.flatMap((row) => {
    const within = isListedFor(actor, row) ? shiftsWithin(row, filter) : [];
    return within.length > 0 ? [{ row, within }] : [];
  });
  const listed = answering.slice(0, most.items);
  const boards = await store.findBoards(listed.map(({ row }) => row));
  const items = listed.map(({ row, within }) => listItemOf(row, within, boards.get(row.needId) ?? [], now));
  const next = answering.length > listed.length ? listed.at(-1)?.row.sk : edge;
  return { items, nextCursor: cursors.encode(list, next === undefined ? undefined : { after: next }) };
};
