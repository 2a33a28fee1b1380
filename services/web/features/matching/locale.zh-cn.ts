export const matchingZh = {
  matches: {
    none: "眼下没有适合您的服务。多选几项技能、放宽时间或距离，会有更多。",
    fits: "{open} 次里您有空的有 {fitting} 次",
    next: "下一次：{when}",
    why: "为什么推荐",
  },
};
