import type { NeedKind } from "../../../shared/api/types.ts";

/** Which kinds of need stand together where one is chosen: whom or what they are about. */
const groups = {
  children: ["child-tutoring", "child-companionship", "growth-camp"],
  homes: ["elder-visit", "home-visit", "errands", "home-repair", "veteran-family", "protected-support"],
  health: ["medical-escort", "disability-support", "health-clinic", "counselling"],
  advice: ["policy-help", "legal-help"],
  community: ["community-event", "goods-handling", "training"],
} as const satisfies Record<string, readonly NeedKind["code"][]>;

/** Kinds by their groups, each in the order above; one that has no group yet stands under `more`. */
export const groupedKinds = (kinds: readonly NeedKind[]) => {
  const named = Object.entries(groups).map(([name, codes]) => ({
    name: name as keyof typeof groups,
    kinds: codes.flatMap((code: string) => kinds.filter((kind) => kind.code === code)),
  }));
  const placed = new Set<string>(Object.values(groups).flat());
  const others = kinds.filter(({ code }) => !placed.has(code) && code !== "other");
  return [...named, { name: "more" as const, kinds: others }].filter((group) => group.kinds.length > 0);
};
