import type { Locale } from "#shared/problem/locale.ts";
import type { FactorName } from "#shared/volunteer-views/candidate-view.ts";
import type { Pair } from "../factors/factor.ts";
import type { Candidate } from "../fit/candidate.ts";
import { fitOf, type PreparedNeed } from "../fit/fit.ts";
import { topK } from "./top-k.ts";
import { weights } from "./weights.ts";

/** A volunteer and a position with their score: 0 to 1, four decimals. */
export interface Match extends Pair {
  readonly score: number;
}

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const names = Object.keys(weights) as FactorName[];

const scoreOf = (pair: Pair): number =>
  rounded(names.reduce((sum, name) => sum + weights[name].share * weights[name].factor.value(pair), 0));

/** The reasons of a score: each factor with its value, its share of the score and a line of text. */
export const reasonsOf = (pair: Pair, locale: Locale) =>
  names.map((name) => {
    const { share, factor } = weights[name];
    return {
      factor: name,
      value: rounded(factor.value(pair)),
      weight: share,
      text: factor.text(pair)[locale],
    };
  });

/** Whether no gate failed. */
export const isEligible = ({ fit }: Match): boolean => fit.failed.length === 0;

/** A volunteer's match with each position of a need, eligible or not, in the need's order. */
export const matchesOf = (prepared: PreparedNeed, candidate: Candidate): Match[] =>
  prepared.need.positions.map((position) => {
    const pair = { prepared, position, candidate, fit: fitOf(prepared, position, candidate) };
    return { ...pair, score: scoreOf(pair) };
  });

/** The best of several matches: the one with the fewest failed gates (eligible first), then the highest score. */
export const bestOf = (matches: readonly Match[]): Match | undefined =>
  matches.toSorted((a, b) => a.fit.failed.length - b.fit.failed.length || b.score - a.score)[0];

/** A volunteer's best match with a need; undefined if not eligible for any position. */
export const bestEligible = (prepared: PreparedNeed, candidate: Candidate): Match | undefined => {
  const best = bestOf(matchesOf(prepared, candidate));
  return best && isEligible(best) ? best : undefined;
};

/** The closest miss of an ineligible volunteer. Undefined if eligible, paused or signed up here already. */
export const nearMiss = (prepared: PreparedNeed, candidate: Candidate): Match | undefined => {
  const best = bestOf(matchesOf(prepared, candidate));
  const failed = best?.fit.failed ?? [];
  return failed.length > 0 && !failed.some((gate) => gate === "paused" || gate === "already-signed-up")
    ? best
    : undefined;
};

/** The order of a ranking: higher scores first. Ties go by id; ids are random, so nobody is favoured for long. */
export const byRank = (a: Match, b: Match): number => {
  const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
  return (
    b.score - a.score ||
    order(a.candidate.volunteerId, b.candidate.volunteerId) ||
    order(a.prepared.need.needId, b.prepared.need.needId)
  );
};

/** The `limit` closest misses: fewest failed gates first, then as in a ranking. */
export const nearest = (misses: readonly Match[], limit: number): Match[] =>
  topK(misses, limit, (a, b) => a.fit.failed.length - b.fit.failed.length || byRank(a, b));

/** The best `limit` matches, exactly. */
export const rank = (matches: readonly Match[], limit: number): Match[] => topK(matches, limit, byRank);
