import { spansOf } from "../fit/candidate.ts";
import { epochMinutes } from "../fit/need.ts";
import type { Factor, Pair } from "./factor.ts";

/** Days before and after now that count as recent and soon. */
export const loadDays = 14;

const bookings = ({ prepared: { now }, candidate: { commitments } }: Pair): number => {
  const [from, to] = [epochMinutes(now) - loadDays * 1_440, epochMinutes(now) + loadDays * 1_440];
  return commitments.reduce(
    (sum, { held }) =>
      sum +
      spansOf(held)
        .filter(([begins]) => begins >= from && begins < to)
        .toArray().length,
    0,
  );
};

/** Load: who has served or is booked is rested; each shift within two weeks counts a little less. */
export const load: Factor = {
  value: (pair) => 1 / (1 + bookings(pair) / 2),
  text: (pair) => {
    const count = bookings(pair);
    return count === 0
      ? { "zh-CN": "前后两周没有其他班次", en: "no shift in the two weeks before or after" }
      : { "zh-CN": `前后两周已有 ${count} 个班次`, en: `${count} shifts in the two weeks before and after` };
  },
};
