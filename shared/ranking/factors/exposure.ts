import type { Factor } from "./factor.ts";

/**
 * Exposure: a need falls with each volunteer who has answered it, so that those which nobody has answered rise
 * (Manshadi, Rodilitz, Saban, Suresh: SmartSort, SSRN 4497747). The same for every candidate of one need.
 */
export const exposure: Factor = {
  value: ({ prepared: { need } }) => 1 / (1 + need.answered),
  text: ({ prepared: { need } }) =>
    need.answered === 0
      ? { "zh-CN": "尚无人响应", en: "nobody has answered it yet" }
      : { "zh-CN": `已有 ${need.answered} 人响应`, en: `${need.answered} have answered it` },
};
