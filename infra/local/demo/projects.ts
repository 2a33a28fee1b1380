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

/** What sums in yuan do. */
const examplesOf = (said: readonly (readonly [yuan: number, what: string])[]) =>
  said.map(([yuan, what]) => ({ amount: yuan * 100, currency: "CNY" as const, what: `${what}（演示）` }));

/**
 * The projects named in two newspaper reports on Hunan's social-work stations. What the reports do not say is left out
 * and shown as 未公布; only the `DEMO-` numbers are invented, why and what for somebody gives, which says so (演示), and what
 * the money may be paid for.
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
      criteria: { sex: "female", schoolStages: ["senior-middle"] },
      purposes: ["school", "living"],
      story:
        "演示：有的女孩成绩不差，却因为家里负担重，准备高中念一半就去打工。我们和学校老师一起，把她们在校的伙食、课本和回家的车费补上，让她们安心读到高考。",
      examples: examplesOf([
        [20, "一名学生一天的伙食"],
        [50, "一名学生一周的早餐"],
        [100, "一名学生一学期的练习册和文具"],
        [200, "一名学生一个月往返学校的车费"],
      ]),
      initiators: ["中国儿童少年基金会"],
      fundraiser: { name: "中国儿童少年基金会", contact: "演示：contact@demo.invalid" },
      ...demoMoney(1),
    },
    {
      ...hengnan,
      name: "海星行动",
      targetGroup: "实际无父母抚养、由其他亲属监护的儿童；已惠及 400 余名",
      area: "衡阳地区",
      criteria: {
        ageBands: ["0-5", "6-11", "12-14", "15-17"],
        statuses: ["unattended-child", "orphan"],
      },
      purposes: ["living", "activity", "goods"],
      story:
        "演示：这些孩子跟着爷爷奶奶或亲戚生活。社工每月上门看一次，陪他们过生日、补功课，心里有事时有人听；最难的家庭，按月送去生活补助。",
      examples: examplesOf([
        [20, "一个孩子的一份生日礼物"],
        [50, "一个孩子一个月的课外书"],
        [100, "社工上门看望一个孩子两次的路费"],
        [200, "一个孩子半个月的生活补助"],
      ]),
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
      story:
        "演示：一栋楼里，常有一位腿脚不便、儿女不在身边的老人。邻居和社工结对，帮着买药、送饭、修水电，遇上急事有人马上到。",
      examples: examplesOf([
        [20, "给一位老人送两次热饭"],
        [50, "一位老人一个月的常用药"],
        [100, "给一户老人装上扶手和夜灯"],
        [200, "一位老人一季度的上门照料"],
      ]),
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
