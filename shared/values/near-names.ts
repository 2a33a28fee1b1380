import { distance } from "fastest-levenshtein";

/** The candidates that `word` may be a misspelling of, at most `most`, nearest first (Levenshtein distance). */
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
