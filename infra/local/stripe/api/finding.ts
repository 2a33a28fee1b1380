import * as z from "zod";
import { transactionAt } from "../objects/balance-transaction.ts";
import { noSuch } from "../state/fault.ts";
import type { Kind, Row, Rows, stripeKinds } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { type ApiRoute, reading } from "./api-route.ts";
import { filterParameter, listing, pageParameters } from "./listing.ts";

/** No parameters. */
export const nothing = z.strictObject({});

/** A row as a client sees it at this moment. */
export const seen = <T extends Row>(row: T, now: number): Row =>
  row.object === "balance_transaction" ? transactionAt(row, now) : row;

/** A row by the id in the path. `param`: Stripe's name of that id. @throws StripeFault 404 */
export function found<K extends Kind>(work: Work, kind: K, id: string, param = "id"): Rows[K] {
  const row = work.find(kind, id);
  if (!row) throw noSuch(kind, id, param);
  return row;
}

/** Makes the route that reads one object. */
export const retrieving = (path: string, kind: (typeof stripeKinds)[number], param = "id"): ApiRoute =>
  reading(`${path}/:id`, nothing, (_input, { work, id }) => seen(found(work, kind, id, param), work.now));

type Listed = Exclude<(typeof stripeKinds)[number], "event">;

const isListed = (row: Row): row is Row & { created: number } => "created" in row;

/**
 * Makes the route that lists objects. `filters`: fields that a parameter of the same name selects by; `inner`: such
 * parameters whose value lies deeper in the object.
 */
export const listingOf = <K extends Listed>(
  path: string,
  kind: K,
  filters: readonly (keyof Rows[K] & string)[],
  inner: readonly (readonly [name: string, read: (row: Rows[K]) => unknown])[] = [],
): ApiRoute => {
  const names = [...filters, ...inner.map(([name]) => name)];
  const parameters = Object.fromEntries(names.map((name) => [name, filterParameter]));
  return reading(path, z.strictObject({ ...pageParameters, ...parameters }), (query, { work, path: url }) => {
    const wanted = Object.entries(query).filter(([name]) => names.includes(name));
    const matches = (row: Rows[K]): boolean => {
      const fields = new Map<string, unknown>([
        ...Object.entries(row),
        ...inner.map(([name, read]) => [name, read(row)] as const),
      ]);
      return wanted.every(([name, value]) => value === undefined || fields.get(name) === value);
    };
    const rows = work.all(kind).filter(matches);
    return listing(rows.map((row) => seen(row, work.now)).filter(isListed), query, url);
  });
};
