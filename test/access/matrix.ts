import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Role, roles } from "#shared/access/role.ts";
import type { RouteDefinition } from "#shared/service/manifest.ts";

/** One right in a cell: `C R U D own` is four of them, all about one's own. */
interface Right {
  readonly letter: string;
  readonly own: boolean;
}

type Row = Readonly<Record<"public" | Role, readonly Right[]>>;

/** Reads a cell: segments by `;`, each with its leading letters (A1 and A2 are A), `-` for nothing. */
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
      .map((letter) => ({ letter: letter.charAt(0), own }));
  });
};

const columns = ["public", ...roles] as const;

/** The access matrix by resource. */
const accessMatrix: ReadonlyMap<string, Row> = new Map(
  parse(readFileSync(new URL("../../shared/access/access-matrix.csv", import.meta.url)), {
    columns: true,
    bom: true,
  }).map((line: unknown) => {
    const cells = line as Record<string, string>;
    const row = Object.fromEntries(columns.map((column) => [column, rightsOf(cells[column] ?? "-")]));
    return [cells.resource ?? "", row as unknown as Row];
  }),
);

/**
 * Whom the matrix lets call a route. `letters` of the route names letters, then `own` where the route is about
 * one's own things only, or `others` where a right over one's own alone does not open it.
 */
export const mayCallByMatrix = ({ access }: RouteDefinition): ReadonlySet<"public" | Role> => {
  const row = accessMatrix.get(access.resource);
  if (!row) throw new Error(`the access matrix has no row ${access.resource}`);
  const words = access.letters.split(" ");
  const fits = (right: Right) =>
    words.includes(right.letter) &&
    (!words.includes("own") || right.own) &&
    (!words.includes("others") || !right.own);
  return new Set(columns.filter((column) => row[column].some(fits)));
};
