import type { UseCase } from "#shared/service/use-case.ts";
import { addDays, atCountyTime } from "#shared/values/time.ts";
import type { NeedListItem } from "../contract.ts";
import type { NeedDeps } from "../deps.ts";
import { type ListFilter, listItemOf } from "../domain/listing.ts";
import { isListedFor } from "../domain/visibility.ts";
import type { manifest } from "../service.ts";

/** Rows read for one page, over all divisions asked; items on it. A page may be short. */
const most = { rows: 200, items: 50 } as const;

/** A day begins at its midnight; as an end it is wholly within. */
const instantOf = (text: string, isEnd: boolean): string =>
  (text.length === 10
    ? atCountyTime(isEnd ? addDays(text, 1) : text, "00:00")
    : new Date(text)
  ).toISOString();

type ListNeeds = UseCase<NeedDeps, typeof manifest.routes.listNeeds>;

/** Needs by the end of their last shift, of a division or of every county served; staff see their drafts too. */
export const listNeeds: ListNeeds = async ({ store, cursors, served }, { query }, { actor, now }) => {
  const { cursor, ...asked } = query;
  const list = `needs ${JSON.stringify(asked)}`;
  const position = cursors.decode(list, cursor);
  const filter: ListFilter = {
    ...asked,
    from: asked.from ? instantOf(asked.from, false) : now.toISOString(),
    to: asked.to && instantOf(asked.to, true),
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

  const items: NeedListItem[] = [];
  for (const row of rows) {
    const item = isListedFor(actor, row) ? listItemOf(row, filter) : undefined;
    if (item) items.push(item);
    if (items.length === most.items && row !== rows.at(-1))
      return { items, nextCursor: cursors.encode(list, { after: row.sk }) };
  }
  return { items, nextCursor: cursors.encode(list, edge === undefined ? undefined : { after: edge }) };
};
