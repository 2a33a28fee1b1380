import { type Factor, neutral } from "./factor.ts";

/** Time fit: the share of open shifts that the volunteer can take; neutral for one who gave no hours. */
export const time: Factor = {
  value: ({ prepared: { openShifts }, candidate, fit: { fitting } }) => {
    if (candidate.windows.length === 0) return neutral;
    return openShifts.length === 0 ? 0 : fitting.length / openShifts.length;
  },
  text: ({ prepared: { openShifts }, candidate, fit: { fitting } }) => {
    if (candidate.windows.length === 0) {
      return { "zh-CN": "没填有空的时间，先问一问", en: "gave no hours: ask first" };
    }
    const [can, all] = [fitting.length, openShifts.length];
    return {
      "zh-CN": can === all ? `${all} 次都有空` : `${all} 次里 ${can} 次有空`,
      en: `can take ${can} of ${all} shifts`,
    };
  },
};
