import type { ProjectPage } from "../../../shared/api/types.ts";
import { useFormat } from "../../../shared/composables/format.ts";
import { useReference } from "../../../shared/composables/reference.ts";
import { admitted, ruleOf } from "../model/rule.ts";

const lexicons = { ageBand: "ageBands", status: "statuses", schoolStage: "schoolStages" } as const;

type Of = Pick<ProjectPage, "name" | "criteria">;

/** Which rule a pay-out of a project breaks, in plain words; undefined for what the API's own sentence says whole. */
export const useRuleText = () => {
  const { t, list } = useFormat();
  const { word, place } = useReference();
  return (
    { name: project, criteria }: Of,
    code: string,
    ruleName: string | undefined,
  ): string | undefined => {
    const rule = ruleOf(code, ruleName);
    if (!rule) return undefined;
    const who =
      "number" in rule && rule.number > 0
        ? t("payOut.person", { number: rule.number })
        : t("payOut.somebody");
    switch (rule.about) {
      case "attribute": {
        const codes = admitted(criteria, rule.attribute);
        // Those at school are girls and boys.
        const people = (criteria?.schoolStages ?? []).length > 0 ? "pupils" : "people";
        if (rule.attribute === "sex")
          return t("payOut.rule.sex", {
            who,
            only: list(codes.map((one) => t(`project.${people}.${one}`))),
            project,
          });
        const { attribute } = rule;
        const named = codes.map((one) =>
          attribute === "area" ? place(one) : word(lexicons[attribute], one),
        );
        return t(`payOut.rule.${attribute}`, { who, only: list(named), project });
      }
      case "person":
        return t(`payOut.rule.${rule.what}`, { who, project });
      case "cap":
      case "purpose":
        return t(`payOut.rule.${rule.about}`, { who, purpose: word("purposes", rule.purpose) });
      case "projectPurpose":
        return t("payOut.rule.projectPurpose", { project, purpose: word("purposes", rule.purpose) });
      case "beneficiaries":
        return t("payOut.rule.beneficiaries", { project });
      default:
        return t(`payOut.rule.${rule.about}`, { project, source: t(`project.source.${rule.source}`) });
    }
  };
};
