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

/** Loads the first page at once, and each next page by `loadMore`. */
export const usePagedQuery = <Item>(fetchPage: (from: Cursor) => Promise<Page<Item>>): PagedQuery<Item> => {
  const nothing: LoadedItems<Item> = { items: [], nextCursor: null };
  let loaded = nothing;
  const query = useQuery(async (): Promise<LoadedItems<Item>> => {
    const { items, nextCursor } = loaded;
    const page = await fetchPage(nextCursor === null ? {} : { cursor: nextCursor });
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
