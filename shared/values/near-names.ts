import { distance } from "fastest-levenshtein";

/** At most `most` candidates that somebody who wrote `word` may have meant, nearest first; none that is far off. */
export const nearNames = (word: string, candidates: readonly string[], most = 3): string[] =>
  candidates
    .map((candidate) => ({
      candidate,
      off: distance(word.slice(0, 100).toLowerCase(), candidate.toLowerCase()),
    }))
    .filter(({ candidate, off }) => off <= Math.ceil(candidate.length / 3))
    .sort((a, b) => a.off - b.off || a.candidate.localeCompare(b.candidate))
    .slice(0, most)
    .map(({ candidate }) => candidate);
