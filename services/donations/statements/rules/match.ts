import type { MatchReason, MatchWith } from "../schemas.ts";
import type { Line } from "./read-lines.ts";

/** Money of the books that came through the bank, or left it: a line should say so too. Below zero where it left. */
export interface Candidate {
  readonly with: MatchWith;
  readonly id: string;
  readonly projectId: string | null;
  readonly amount: number;
  readonly on: string;
  readonly reference?: string | undefined;
}

/** What a line is taken for, and why. */
export interface Match {
  readonly with: MatchWith;
  readonly id: string;
  readonly projectId: string | null;
  readonly reason: MatchReason;
}

const dayMs = 86_400_000;
const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / dayMs;

/** Days by which bank and books may differ about the same money. */
const mostDays = 3;

const words = ({ reference = "", text }: Pick<Line, "reference" | "text">): ReadonlySet<string> =>
  new Set(`${reference} ${text}`.toUpperCase().match(/[\w-]+/g));

const hasNumber = (candidate: Candidate, line: Line): boolean =>
  candidate.reference !== undefined && words(line).has(candidate.reference.toUpperCase());

const isNear = (candidate: Candidate, line: Line): boolean =>
  candidate.amount === line.amount && daysApart(candidate.on, line.on) <= mostDays;

/**
 * What each line is taken for, by its number. First goes what has the same number and sum; then, of the same sum within three
 * days, what is nearest. Nothing is taken twice. Absent: nothing in the books is like it.
 */
export const matchesOf = (
  lines: readonly Line[],
  candidates: readonly Candidate[],
): ReadonlyMap<number, Match> => {
  const matches = new Map<number, Match>();
  const taken = new Set<string>();
  const take = (line: Line, candidate: Candidate | undefined, reason: MatchReason): void => {
    if (!candidate) return;
    taken.add(candidate.id);
    const { with: of, id, projectId } = candidate;
    matches.set(line.line, { with: of, id, projectId, reason });
  };
  const free = (): readonly Candidate[] => candidates.filter(({ id }) => !taken.has(id));
  for (const line of lines)
    take(
      line,
      free().find((one) => one.amount === line.amount && hasNumber(one, line)),
      "reference",
    );
  for (const line of lines.filter(({ line }) => !matches.has(line))) {
    const [nearest] = free()
      .filter((one) => isNear(one, line))
      .toSorted((a, b) => daysApart(a.on, line.on) - daysApart(b.on, line.on));
    take(line, nearest, "amount-and-day");
  }
  return matches;
};

/** Whether the books have a line's number with another sum: somebody should look before it is approved. */
export const hasOtherSum = (line: Line, candidates: readonly Candidate[]): boolean =>
  candidates.some((one) => one.amount !== line.amount && hasNumber(one, line));
