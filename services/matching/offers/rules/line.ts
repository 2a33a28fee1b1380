import { byRank, type Match } from "#shared/ranking/score/match.ts";

/** When people were asked last, by volunteer (ISO instants); absent: never. */
export type AskedAt = ReadonlyMap<string, string>;

const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Least recently asked first, who was never asked before all others. */
const byLeastAsked =
  (askedAt: AskedAt) =>
  (a: Match, b: Match): number =>
    compare(askedAt.get(a.candidate.volunteerId) ?? "", askedAt.get(b.candidate.volunteerId) ?? "");

/** The order in which the best are asked: by score, equals least recently asked first. */
export const byScore =
  (askedAt: AskedAt) =>
  (a: Match, b: Match): number =>
    b.score - a.score || byLeastAsked(askedAt)(a, b) || byRank(a, b);

/** The order in which people are asked for a place of today: the nearest, equals least recently asked first. */
export const byNearness =
  (askedAt: AskedAt) =>
  (a: Match, b: Match): number =>
    compare(a.fit.km ?? 0, b.fit.km ?? 0) || byLeastAsked(askedAt)(a, b) || byRank(a, b);

/**
 * Whether somebody is passed over when the next in line is asked: they rest, or were asked for this position before.
 * @param restsSince the ISO instant since which whoever was asked rests
 */
export const isPassedOver = (
  volunteerId: string,
  askedAt: AskedAt,
  restsSince: string,
  askedHere: ReadonlySet<string>,
): boolean => askedHere.has(volunteerId) || (askedAt.get(volunteerId) ?? "") > restsSince;
