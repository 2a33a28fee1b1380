export const matchingZh = {
  matches: {
    none: "眼下没有适合的需求。多选几项技能、放宽时间或距离，会有更多。",
    fits: "{open} 个班次中您有空 {fitting} 个",
    next: "下一次：{when}",
    why: "为什么推荐",
  },
};
