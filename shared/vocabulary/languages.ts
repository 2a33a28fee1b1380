/** The 7 languages and dialects, by BCP 47 code. */
export const languages = [
  { code: "zh-CN", zh: "普通话", en: "Mandarin" },
  { code: "hsn-x-hengyang", zh: "衡阳话", en: "Hengyang dialect" },
  { code: "hsn-x-changsha", zh: "长沙话", en: "Changsha dialect" },
  { code: "hsn-x-shaoyang", zh: "邵阳话", en: "Shaoyang dialect" },
  { code: "hsn-x-qidong", zh: "祁东话", en: "Qidong dialect" },
  { code: "gan-x-leiyang", zh: "耒阳话", en: "Leiyang dialect" },
  { code: "csl", zh: "中国手语", en: "Chinese Sign Language" },
] as const;
