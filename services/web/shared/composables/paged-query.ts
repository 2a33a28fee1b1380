import { type Asked, useAnswer } from "./query.ts";

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | null;
}
/** Where a page of a list begins, as the API takes it: the first page has no cursor. */
export type Cursor = { readonly cursor?: string };

/** A list as far as it was read; `next` is where it goes on, null at its end. */
interface ReadSoFar<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

/** A list that is read page after page, as somebody asks for more. */
export interface Paged<Item> {
  readonly asked: Asked<ReadSoFar<Item>>;
  readonly more: () => Promise<void>;
  readonly fromStart: () => Promise<void>;
}

/** Reads a list's first page at once, and the next ones when asked to. */
export const usePages = <Item>(ask: (at: Cursor) => Promise<Page<Item>>): Paged<Item> => {
  const start: ReadSoFar<Item> = { items: [], next: null };
  let before = start;
  const asked = useAnswer(async (): Promise<ReadSoFar<Item>> => {
    const { items, next } = before;
    const page = await ask(next === null ? {} : { cursor: next });
    return { items: [...items, ...page.items], next: page.nextCursor ?? null };
  });
  const readOn = (read: ReadSoFar<Item>) => {
    before = read;
    return asked.again();
  };
  return { asked, more: () => readOn(asked.answer.value ?? start), fromStart: () => readOn(start) };
};

/** A whole list, however many pages it has. */
export const allPages = async <Item>(ask: (at: Cursor) => Promise<Page<Item>>): Promise<Item[]> => {
  const all: Item[] = [];
  let at: Cursor | undefined = {};
  while (at) {
    const { items, nextCursor }: Page<Item> = await ask(at);
    all.push(...items);
    at = nextCursor ? { cursor: nextCursor } : undefined;
  }
  return all;
};
