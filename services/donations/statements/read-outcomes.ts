import { createHash } from "node:crypto";
import { candidatesFor } from "./candidates.ts";
import type { StatementsDeps } from "./deps.ts";
import { lineTextsSchema, type PartRow, type StatementRow } from "./rows.ts";
import { hasOtherSum, matchesOf } from "./rules/match.ts";
import type { Line } from "./rules/read-lines.ts";
import type { Outcome } from "./schemas.ts";

/** The lines of a statement, with what the bank prints of each, and what each was taken for or would be now. */
export interface ReadStatement {
  readonly parts: readonly PartRow[];
  readonly lines: readonly Line[];
  readonly outcomes: ReadonlyMap<number, Outcome>;
  /** Stands for what all lines are taken for: another one where any of it differs. */
  readonly seen: string;
}

const textsOf = async (
  { envelope }: Pick<StatementsDeps, "envelope">,
  { statementId, sealed }: PartRow,
): Promise<readonly string[]> =>
  (await envelope.open(statementId, "contact", sealed, lineTextsSchema())).texts;

/** What lines would be taken for now. */
const proposedOutcomes = async (
  deps: StatementsDeps,
  row: StatementRow,
  lines: readonly Line[],
): Promise<Map<number, Outcome>> => {
  const candidates = await candidatesFor(deps, row);
  const matches = matchesOf(lines, candidates);
  return new Map(
    lines.map((line): [number, Outcome] => {
      const match = matches.get(line.line);
      if (match) return [line.line, { kind: "match", ...match }];
      const kind = line.amount > 0 ? "suspense" : "unknown";
      return [line.line, { kind, ...(hasOtherSum(line, candidates) ? { otherSum: true } : {}) }];
    }),
  );
};

/** Reads a statement whole: its texts are opened, which whoever shows it has to leave out for those who may not read them. */
export const readStatement = async (deps: StatementsDeps, row: StatementRow): Promise<ReadStatement> => {
  const parts = await deps.statements.findParts(row.statementId);
  const texts = await Promise.all(parts.map((part) => textsOf(deps, part)));
  const lines = parts.flatMap((part, at) =>
    part.lines.map((line, place) => ({ ...line, text: texts[at]?.[place] ?? "" })),
  );
  const stored = new Map(
    parts.flatMap((part) =>
      part.lines.flatMap(({ line, outcome }) => (outcome ? [[line, outcome] as const] : [])),
    ),
  );
  const isOpen = row.status === "imported" || row.status === "refused";
  const outcomes = isOpen ? await proposedOutcomes(deps, row, lines) : stored;
  const said = JSON.stringify([...outcomes].toSorted(([a], [b]) => a - b));
  return { parts, lines, outcomes, seen: createHash("sha256").update(said).digest("hex").slice(0, 16) };
};
