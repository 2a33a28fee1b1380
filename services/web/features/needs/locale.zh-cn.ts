/** What stands around the picture of a county's townships, in Chinese. */
export const mapZh = {
  title: "看地图：哪里还缺人",
  county: "区县",
  note: "数字是还缺的人次，颜色越浓缺得越多。点一个地方，看那里的需求。",
  township: "{name}，还缺 {count} 人次",
  sketch: "示意图，连线表示相邻。{source}",
  partly: "需求较多，只算了前 {count} 条。",
};
