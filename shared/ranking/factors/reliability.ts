import type { Factor } from "./factor.ts";

/**
 * Counts added to every record, as if four of five shifts had been attended: a newcomer starts at 0.8, one absence
 * costs little, and after some twenty shifts the own record decides.
 */
const prior = { attended: 4, absent: 1 } as const;

/** Reliability: the share of recorded shifts that were attended. */
export const reliability: Factor = {
  value: ({ candidate: { attended, absent } }) =>
    (attended + prior.attended) / (attended + absent + prior.attended + prior.absent),
  text: ({ candidate: { attended, absent } }) =>
    attended + absent === 0
      ? { "zh-CN": "新志愿者，还没有签到记录", en: "new, nothing recorded yet" }
      : {
          "zh-CN": `来过 ${attended} 次，没来 ${absent} 次`,
          en: `came ${attended === 1 ? "once" : `${attended} times`}, missed ${absent}`,
        },
};
