import type { Factor, Pair } from "./factor.ts";

const bond = ({ prepared: { need }, candidate: { served } }: Pair): "need" | "project" | "none" => {
  if (served.some(({ needId }) => needId === need.needId)) return "need";
  const sameProject = served.some(({ projectId }) => projectId !== undefined && projectId === need.projectId);
  return sameProject ? "project" : "none";
};

const values = { need: 1, project: 0.6, none: 0 } as const;
const texts = {
  need: { "zh-CN": "参加过这项服务", en: "has served this need before" },
  project: { "zh-CN": "参加过同一项目的服务", en: "has served the same project before" },
  none: { "zh-CN": "第一次参加这项服务", en: "would serve here for the first time" },
} as const;

/** Continuity: people prefer a volunteer whom they know. */
export const continuity: Factor = {
  value: (pair) => values[bond(pair)],
  text: (pair) => texts[bond(pair)],
};
