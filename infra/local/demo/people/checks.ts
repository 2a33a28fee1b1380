import type * as z from "zod";
import type { checkParamsSchema } from "#services/volunteers/checks/schemas.ts";
import type { SkillCode } from "#shared/vocabulary/vocabulary.ts";
import type { demoRegistrations } from "./volunteers.ts";

type CheckKind = z.infer<ReturnType<typeof checkParamsSchema>>["kind"];

const withChildren = ["identity", "background-check", "child-protection"] as const;

/** The checks that needs of each skill require (shared/vocabulary/need-kinds.ts). */
const checksOfSkill: Readonly<Partial<Record<SkillCode, readonly CheckKind[]>>> = {
  tutoring: withChildren,
  "reading-companion": withChildren,
  "elder-companionship": ["elder-service-basics", "insurance"],
  "meal-delivery": ["receipt-rules", "insurance"],
  "goods-handling": ["lifting-safety", "insurance"],
};

/** Checked volunteers per skill: few, because each record is an API call and a first start should be quick. */
const checkedPerSkill = (skill: SkillCode): number => (skill === "tutoring" ? 9 : 5);

/** For each registration the checks that its station lead records: those of its skills, or none. */
export const demoChecks = (
  registrations: readonly Pick<ReturnType<typeof demoRegistrations>[number], "skills">[],
): CheckKind[][] => {
  const checked = new Map<SkillCode, number>();
  return registrations.map(({ skills }) => {
    const scarce = skills.filter(
      (skill) => checksOfSkill[skill] && (checked.get(skill) ?? 0) < checkedPerSkill(skill),
    );
    for (const skill of scarce) checked.set(skill, (checked.get(skill) ?? 0) + 1);
    return [...new Set(scarce.flatMap((skill) => checksOfSkill[skill] ?? []))];
  });
};
