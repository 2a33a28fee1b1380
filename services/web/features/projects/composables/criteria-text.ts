import type { Criteria } from "../../../shared/api/types.ts";
import { useFormat } from "../../../shared/composables/format.ts";
import { useReference } from "../../../shared/composables/reference.ts";

/** Whom a project's money may help, in one sentence. */
export const useCriteriaText = () => {
  const { word, place } = useReference();
  const { t, list } = useFormat();
  return ({ sex, ageBands = [], areas = [], statuses = [], schoolStages = [] }: Criteria): string => {
    // Those at school are girls and boys.
    const who = schoolStages.length > 0 ? "pupils" : "people";
    const parts = [
      sex ? t(`project.${who}.${sex}`) : "",
      list(ageBands.map((code) => word("ageBands", code))),
      list(schoolStages.map((code) => word("schoolStages", code))),
      list(statuses.map((code) => word("statuses", code))),
      list(areas.map(place)),
    ];
    return t("project.only", { who: parts.filter(Boolean).join(t("project.and")) });
  };
};
