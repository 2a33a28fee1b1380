import { type Factor, neutral } from "./factor.ts";

/** Time fit: the share of open shifts that the volunteer can take; neutral for one who gave no hours. */
export const time: Factor = {
  value: ({ prepared: { openShifts }, candidate, fit: { fitting } }) => {
    if (candidate.windows.length === 0) return neutral;
    return openShifts.length === 0 ? 0 : fitting.length / openShifts.length;
  },
  text: ({ prepared: { openShifts }, candidate, fit: { fitting } }) => {
    if (candidate.windows.length === 0) {
      return { "zh-CN": "未填可服务时间，请先询问", en: "gave no hours: ask first" };
    }
    const [can, all] = [fitting.length, openShifts.length];
    return {
      "zh-CN": `${all} 个班次中可服务 ${can} 个`,
      en: `can take ${can} of ${all} shifts`,
    };
  },
};
