import { useReference } from "../../../shared/composables/reference.ts";
import type { Slot } from "./slots.ts";

/** Who a person is, as far as is said: 女 · 15—17 岁 · 高中 · 留守儿童 · 茶市镇. */
export const usePersonText = () => {
  const { word, place } = useReference();
  return ({ attributes: { sex, ageBand, schoolStage, status, area } }: Pick<Slot, "attributes">): string =>
    [
      word("sexes", sex),
      word("ageBands", ageBand),
      word("schoolStages", schoolStage),
      word("statuses", status),
      place(area),
    ].join(" · ");
};
