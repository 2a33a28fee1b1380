import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import { type Role, roles } from "#shared/values/role.ts";

/** One right in a cell: `C R U D own` is four of them, all about one's own. */
export interface Right {
  readonly letter: string;
  readonly own: boolean;
  /** The cell's words beside the letters: `own`, `stations operated`. */
  readonly qualifier: string;
}

/** A row of the matrix, and the letters in it that count. */
export type Access = RouteDefinition["access"];
/** A column of the matrix, except the system's. */
export type Holder = "public" | Role;
type Row = Readonly<Record<Holder, readonly Right[]>>;

/** Parses a cell: segments separated by `;`, each with leading letters (A1 and A2 count as A); `-` is no right. */
export const rightsOf = (cell: string): Right[] => {
  if (cell.trim().startsWith("-")) return [];
  return cell.split(";").flatMap((segment) => {
    const [, letters = "", qualifier = ""] = /^\s*((?:[CRUDAVXW]\d?(?:\s+|$|:))*)(.*)$/.exec(segment) ?? [];
    const own =
      /\bown\b/.test(qualifier) &&
      !/never own|own (?:programme|projects|station|organisation)|stations?/.test(qualifier);
    return letters
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .map((letter) => ({ letter: letter.charAt(0), own, qualifier: qualifier.trim() }));
  });
};

const holders: readonly Holder[] = ["public", ...roles];

/** The access matrix by resource. */
const accessMatrix: ReadonlyMap<string, Row> = new Map(
  parse(readFileSync(new URL("../../shared/access/access-matrix.csv", import.meta.url)), {
    columns: true,
    bom: true,
  }).map((line: unknown) => {
    const cells = line as Record<string, string>;
    const row = Object.fromEntries(holders.map((holder) => [holder, rightsOf(cells[holder] ?? "-")]));
    return [cells.resource ?? "", row as unknown as Row];
  }),
);

/** A row of the matrix. @throws Error if there is none */
export const rowOf = (resource: string): Row => {
  const row = accessMatrix.get(resource);
  if (!row) throw new Error(`the access matrix has no row ${resource}`);
  return row;
};

/**
 * The rights of a holder that match the letters. With `own` only rights to one's own things match, with `others` only
 * those that reach further.
 */
export const rightsTo = ({ resource, letters }: Access, holder: Holder): readonly Right[] => {
  const words = letters.split(" ");
  return rowOf(resource)[holder].filter(
    ({ letter, own }) =>
      words.includes(letter) && (!words.includes("own") || own) && (!words.includes("others") || !own),
  );
};

/** The holders that the matrix lets call a route. */
export const mayCallByMatrix = ({ access }: RouteDefinition): ReadonlySet<Holder> =>
  new Set(holders.filter((holder) => rightsTo(access, holder).length > 0));
