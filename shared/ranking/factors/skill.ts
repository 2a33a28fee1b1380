import { skills } from "#shared/vocabulary/skills.ts";
import { type Factor, neutral, type Pair } from "./factor.ts";

const bySkill: ReadonlyMap<string, (typeof skills)[number]> = new Map(
  skills.map((skill) => [skill.code, skill]),
);

/** How many further skills a volunteer has of the same groups: several of a group suggest more experience in it. */
const related = ({ position, candidate }: Pair): number => {
  const groups = new Set(position.skills.map((code) => bySkill.get(code)?.group));
  return candidate.skills.filter(
    (code) => !position.skills.includes(code) && groups.has(bySkill.get(code)?.group),
  ).length;
};

const names = ({ position }: Pair, locale: "zh" | "en"): string =>
  position.skills.map((code) => bySkill.get(code)?.[locale] ?? code).join(locale === "zh" ? "、" : ", ");

/** Skill depth: the required skills are a gate already; two more of their groups give the full value. */
export const skill: Factor = {
  value: (pair) => (pair.position.skills.length === 0 ? neutral : Math.min(1, 0.5 + 0.25 * related(pair))),
  text: (pair) => {
    if (pair.position.skills.length === 0) {
      return { "zh-CN": "不限技能", en: "no particular skill is asked for" };
    }
    const more = related(pair);
    return {
      "zh-CN": `会${names(pair, "zh")}${more > 0 ? `，还会 ${more} 项同类技能` : ""}`,
      en: `has ${names(pair, "en")}${more > 0 ? `, and ${more} more of the same field` : ""}`,
    };
  },
};
