import type * as z from "zod";
import { operatorIdOf } from "#infra/county/rows.ts";
import type { createProjectSchema } from "#services/projects/schemas.ts";
import type { Ids } from "#shared/values/ids.ts";
import { daxiang } from "./network/operator.ts";

type Project = z.input<ReturnType<typeof createProjectSchema>>;

/** Invented fundraising numbers; only the local stage accepts them. */
const demoMoney = (number: number) => ({
  fundraisingMode: "public" as const,
  qualificationNo: `DEMO-QUAL-${number}`,
  planNo: `DEMO-PLAN-${number}`,
  platformLink: `https://demo.invalid/plan/${number}`,
});

/**
 * The projects named in two newspaper reports on Hunan's social-work stations. What the reports do not say is left out
 * and shown as 未公布; only the `DEMO-` numbers are invented.
 */
export const demoProjects = (ids: Ids): Project[] => {
  const hengnan = {
    county: "430422",
    operatorId: operatorIdOf(ids, daxiang),
    operatorName: daxiang,
  } as const;
  const tianxin = { county: "430103" } as const;
  return [
    {
      ...hengnan,
      name: "春蕾计划",
      targetGroup: "辍学或濒临辍学的高中女生；衡南县一中、三中、五中、九中、清泉中学 200 名",
      area: "衡南县",
      initiators: ["中国儿童少年基金会"],
      fundraiser: { name: "中国儿童少年基金会", contact: "演示：contact@demo.invalid" },
      ...demoMoney(1),
    },
    {
      ...hengnan,
      name: "海星行动",
      targetGroup: "实际无父母抚养、由其他亲属监护的儿童；已惠及 400 余名",
      area: "衡阳地区",
      initiators: ["大湘公益", "民革衡阳市委", "民盟衡阳市委", "衡阳市慈善总会"],
      fundraiser: { name: "中国扶贫基金会", contact: "演示：contact@demo.invalid" },
      ...demoMoney(2),
    },
    { ...hengnan, name: "向英雄的父母致敬" },
    { ...hengnan, name: "大爱清尘" },
    { ...hengnan, name: "关爱抗战老兵" },
    {
      ...tianxin,
      name: "爱心天心",
      targetGroup: "重病低保家庭、困难残疾人、独居老年人等；结对 1013 户",
      area: "天心区",
      ...demoMoney(3),
      fundraiser: { name: "演示募捐主体（虚构）", contact: "演示：contact@demo.invalid" },
    },
    { ...tianxin, name: "金福工程", division: "430103006" },
    { ...tianxin, name: "爱满心桥", division: "430103007" },
    { ...tianxin, name: "小巷汇爱", division: "430103008" },
    { ...tianxin, name: "源圈", division: "430103011" },
  ];
};
