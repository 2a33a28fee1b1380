/**
 * Division codes and names of the two counties of the demo: 统计用区划代码 of the National Bureau of Statistics, from an
 * open dataset under WTFPL. 430422407 is left out: a prison, which the statistics count as a unit of its own.
 *
 * `network`: the stations as two newspaper reports describe them. Hengnan's 46 full-time social workers are a fact; two
 * at each of its 23 stations is the demo's invention. How Tianxin's 30 posts are distributed was not reported.
 * `phonePrefix`: the area code is a fact, the zeros after it make invented numbers that reach nobody.
 */
export const demoCounties = [
  {
    code: "430422",
    name: "衡南县",
    centre: { lat: 26.74, lon: 112.68 },
    network: {
      phonePrefix: "+867340000",
      platform: null,
      posts: 2,
      postsRemark: "演示拆分：报道载全县 46 名全职社工，未载各站人数",
    },
    townships: [
      ["430422001", "云集街道"],
      ["430422002", "车江街道"],
      ["430422003", "向阳桥街道"],
      ["430422103", "茶市镇"],
      ["430422104", "冠市镇"],
      ["430422105", "江口镇"],
      ["430422106", "宝盖镇"],
      ["430422107", "花桥镇"],
      ["430422108", "铁丝塘镇"],
      ["430422109", "泉溪镇"],
      ["430422110", "洪山镇"],
      ["430422111", "三塘镇"],
      ["430422112", "谭子山镇"],
      ["430422113", "岐山镇"],
      ["430422114", "泉湖镇"],
      ["430422115", "柞市镇"],
      ["430422116", "茅市镇"],
      ["430422117", "硫市镇"],
      ["430422118", "栗江镇"],
      ["430422119", "近尾洲镇"],
      ["430422121", "咸塘镇"],
      ["430422122", "松江镇"],
      ["430422200", "相市乡"],
    ],
  },
  {
    code: "430103",
    name: "天心区",
    centre: { lat: 28.11, lon: 112.99 },
    network: {
      phonePrefix: "+8673100000",
      platform: { name: "天心区社工指导服务平台", remark: "报道载全区 30 个社工岗位，未载各站人数" },
      posts: null,
      postsRemark: null,
    },
    townships: [
      ["430103002", "坡子街街道"],
      ["430103004", "城南路街道"],
      ["430103005", "裕南街街道"],
      ["430103006", "金盆岭街道"],
      ["430103007", "新开铺街道"],
      ["430103008", "青园街道"],
      ["430103009", "桂花坪街道"],
      ["430103010", "赤岭路街道"],
      ["430103011", "文源街道"],
      ["430103012", "先锋街道"],
      ["430103013", "黑石铺街道"],
      ["430103014", "大托铺街道"],
      ["430103015", "暮云街道"],
      ["430103016", "南托街道"],
    ],
  },
] as const;

export type DemoCounty = (typeof demoCounties)[number];
