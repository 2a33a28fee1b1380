import type { Factor } from "./factor.ts";

/**
 * Exposure: each volunteer who answered a need lowers it, so that needs without an answer come first (Manshadi,
 * Rodilitz, Saban, Suresh: SmartSort, SSRN 4497747). Equal for all candidates of one need.
 */
export const exposure: Factor = {
  value: ({ prepared: { need } }) => 1 / (1 + need.answered),
  text: ({ prepared: { need } }) =>
    need.answered === 0
      ? { "zh-CN": "还没人报名", en: "nobody has answered it yet" }
      : { "zh-CN": `已有 ${need.answered} 人报名`, en: `${need.answered} have answered it` },
};
