export const stationsZh = {
  stations: {
    title: "社工站",
    covered: "{covered}/{townships} 个乡镇街道已设站",
    posts: "社工岗位 {count} 个",
    noPosts: "社工岗位数未公布",
    status: { open: "已开放", planned: "筹备中", closed: "已关闭", none: "未设站" },
  },
};
