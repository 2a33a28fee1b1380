/** Seeded random numbers in [0, 1), by mulberry32: every clone invents the same people. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Picks from ranges and lists with a random generator. */
export const pickWith = (random: () => number) => ({
  /** A whole number from `from` to `to`, both included. */
  whole: (from: number, to: number): number => from + Math.floor(random() * (to - from + 1)),
  /** One of a list. */
  one: <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)];
    if (item === undefined) throw new Error("nothing to pick from");
    return item;
  },
  /** One of a list; the first items come much more often than the last (Zipf's law, exponent 1). */
  skewed: <T>(list: readonly T[]): T => {
    const total = list.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
    let left = random() * total;
    const item = list.find((_, index) => {
      left -= 1 / (index + 1);
      return left <= 0;
    });
    const last = list.at(-1);
    if (last === undefined) throw new Error("nothing to pick from");
    return item ?? last;
  },
  chance: (probability: number): boolean => random() < probability,
});
export type Pick = ReturnType<typeof pickWith>;
