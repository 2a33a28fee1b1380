import { randomInt } from "node:crypto";

/** Where chance comes from. */
export interface Random {
  /** A whole number from 0 up to, but without, `n`. */
  below(n: number): number;
}

/** Chance that nobody can foretell: for a sandbox that people reach, since an id opens a pay page. */
export const unpredictable: Random = { below: (n) => randomInt(n) };

/** Chance that is the same for the same seed (mulberry32, T. Ettinger, public domain). */
export function seeded(seed: number): Random {
  let at = seed >>> 0;
  return {
    below(n) {
      at = (at + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(at ^ (at >>> 15), at | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n);
    },
  };
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** Makes ids in Stripe's form: `pi_3kX...`. `length`: letters and digits after the prefix. */
export type NewId = (prefix: string, length?: number) => string;

/** Ids by chance. */
export const idsFrom =
  (random: Random): NewId =>
  (prefix, length = 24) =>
    `${prefix}_${Array.from({ length }, () => alphabet[random.below(alphabet.length)]).join("")}`;
