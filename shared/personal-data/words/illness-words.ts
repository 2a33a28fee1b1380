/**
 * Words for illnesses and disabilities, as stems. Version 1.
 * Sources: the diseases of 农村贫困人口大病专项救治 (国家卫生健康委, 30 of them in 2020), the kinds of disability of
 * GB/T 26341-2010 (残疾人残疾分类和分级), and what stations write of long illnesses. Others are added here.
 */
export const illnessWords = [
  ..."癌 肿瘤 白血病 淋巴瘤 肉瘤 母细胞瘤 尿毒症 肾衰 透析 肾病 先心病 心脏病 心梗 心肌梗 冠心病".split(" "),
  ..."中风 卒中 脑梗 脑出血 偏瘫 瘫痪 截瘫 脑瘫 糖尿病 高血压 结核 尘肺 矽肺 肺气肿 慢阻肺 哮喘".split(" "),
  ..."艾滋 HIV 梅毒 乙肝 肝炎 肝硬化 血友病 贫血 白内障 失明 失聪 聋哑 唇腭裂 尿道下裂 精神病".split(" "),
  ..."精神分裂 精神障碍 抑郁 双相 躁狂 自闭 孤独症 智障 智力障碍 残疾 痴呆 阿尔茨海默 帕金森".split(" "),
  ..."癫痫 红斑狼疮 渐冻 化疗 放疗 移植手术 重病 大病 慢性病 患病 病危 失能 卧床".split(" "),
] as const;
