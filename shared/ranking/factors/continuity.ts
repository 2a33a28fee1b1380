import type { Factor, Pair } from "./factor.ts";

const bond = ({ prepared: { need }, candidate: { served } }: Pair): "need" | "project" | "none" => {
  if (served.some(({ needId }) => needId === need.needId)) return "need";
  const sameProject = served.some(({ projectId }) => projectId !== undefined && projectId === need.projectId);
  return sameProject ? "project" : "none";
};

const worth = { need: 1, project: 0.6, none: 0 } as const;
const words = {
  need: { "zh-CN": "曾服务此需求", en: "has served this need before" },
  project: { "zh-CN": "曾服务同一项目", en: "has served the same project before" },
  none: { "zh-CN": "首次服务此需求", en: "would serve here for the first time" },
} as const;

/** Continuity: a face that the household knows already. */
export const continuity: Factor = {
  value: (pair) => worth[bond(pair)],
  text: (pair) => words[bond(pair)],
};
