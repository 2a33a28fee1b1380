import { epochMinutes } from "#shared/eligibility/span.ts";
import type { Factor, Pair } from "./factor.ts";

/** Days before and after now in which shifts count as load. */
export const loadDays = 14;

const bookings = ({ prepared: { now }, candidate: { commitments } }: Pair): number => {
  const [from, to] = [epochMinutes(now) - loadDays * 1_440, epochMinutes(now) + loadDays * 1_440];
  return commitments.flatMap(({ held }) => held).filter((span) => span.from >= from && span.from < to).length;
};

/** Load: every shift served or booked within two weeks lowers the score a little, so that people get rest. */
export const load: Factor = {
  value: (pair) => 1 / (1 + bookings(pair) / 2),
  text: (pair) => {
    const count = bookings(pair);
    return count === 0
      ? { "zh-CN": "前后两周没有别的服务", en: "no shift in the two weeks before or after" }
      : {
          "zh-CN": `前后两周已有 ${count} 次服务`,
          en: `${count} ${count === 1 ? "shift" : "shifts"} in the two weeks before and after`,
        };
  },
};
