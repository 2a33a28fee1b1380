import { type Query, useQuery } from "./query.ts";

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | null;
}

/** Where a page of a list begins, as a query parameter; the first page has no cursor. */
export type Cursor = { readonly cursor?: string };

/** The items loaded so far; `nextCursor` is null at the end of the list. */
interface LoadedItems<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** A list that is loaded page by page. */
export interface PagedQuery<Item> {
  readonly query: Query<LoadedItems<Item>>;
  readonly loadMore: () => Promise<void>;
  readonly reload: () => Promise<void>;
}

/** The most pages that are read in search of an item: a filter that matches little is asked for more by hand. */
const mostEmptyPages = 10;

/**
 * Loads the first page at once, and each next one by `loadMore`. A page of the API may be empty although more follow;
 * the reader gets the next one that is not.
 */
export const usePagedQuery = <Item>(fetchPage: (from: Cursor) => Promise<Page<Item>>): PagedQuery<Item> => {
  const nothing: LoadedItems<Item> = { items: [], nextCursor: null };
  let loaded = nothing;
  const query = useQuery(async (): Promise<LoadedItems<Item>> => {
    const { items, nextCursor } = loaded;
    let page = await fetchPage(nextCursor === null ? {} : { cursor: nextCursor });
    for (let read = 1; page.items.length === 0 && page.nextCursor && read < mostEmptyPages; read++)
      page = await fetchPage({ cursor: page.nextCursor });
    return { items: [...items, ...page.items], nextCursor: page.nextCursor ?? null };
  });
  const loadAfter = (before: LoadedItems<Item>) => {
    loaded = before;
    return query.refetch();
  };
  return {
    query,
    loadMore: () => loadAfter(query.data.value ?? nothing),
    reload: () => loadAfter(nothing),
  };
};

/** Fetches a whole list, page by page. */
export const fetchAllPages = async <Item>(
  fetchPage: (from: Cursor) => Promise<Page<Item>>,
): Promise<Item[]> => {
  const all: Item[] = [];
  let from: Cursor | undefined = {};
  while (from) {
    const { items, nextCursor }: Page<Item> = await fetchPage(from);
    all.push(...items);
    from = nextCursor ? { cursor: nextCursor } : undefined;
  }
  return all;
};
