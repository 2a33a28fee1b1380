import type * as z from "zod";
import type { checkParamsSchema } from "#services/volunteers/check-contract.ts";
import type { SkillCode } from "#shared/vocabulary/vocabulary.ts";
import type { demoRegistrations } from "./volunteers.ts";

type CheckKind = z.infer<typeof checkParamsSchema>["kind"];

const withChildren = ["identity", "background-check", "child-protection"] as const;

/** What the kinds of need ask of whoever brings a skill to them (shared/vocabulary/need-kinds.ts). */
const askedFor: Readonly<Partial<Record<SkillCode, readonly CheckKind[]>>> = {
  tutoring: withChildren,
  "reading-companion": withChildren,
  "elder-companionship": ["elder-service-basics", "insurance"],
  "meal-delivery": ["receipt-rules", "insurance"],
  "goods-handling": ["lifting-safety", "insurance"],
  "smartphone-help": ["on-site-briefing", "insurance"],
};

/** So many volunteers of a skill have been checked: few, since each record is a call, and a first start is to be quick. */
const checkedOf = (skill: SkillCode): number => (skill === "tutoring" ? 9 : 5);

/** For each registration the checks that its station lead recorded: those of its skills, or none yet. */
export const demoChecks = (
  registrations: readonly Pick<ReturnType<typeof demoRegistrations>[number], "skills">[],
): CheckKind[][] => {
  const checked = new Map<SkillCode, number>();
  return registrations.map(({ skills }) => {
    const scarce = skills.filter((skill) => askedFor[skill] && (checked.get(skill) ?? 0) < checkedOf(skill));
    for (const skill of scarce) checked.set(skill, (checked.get(skill) ?? 0) + 1);
    return [...new Set(scarce.flatMap((skill) => askedFor[skill] ?? []))];
  });
};
