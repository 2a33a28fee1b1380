import { computed, reactive } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import type { CheckKind } from "../../../shared/api/types.ts";
import { useWords } from "../../../shared/composables/format.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";
import { useReference } from "../../../shared/composables/reference.ts";
import { isoDay, plusDays } from "../../../shared/format/time.ts";

const general: readonly CheckKind[] = ["identity", "background-check", "insurance"];

/** What a volunteer showed, and recording one thing more; dates and references are answered to their station lead. */
export const useChecks = (volunteerId: string) => {
  const { t } = useWords();
  const { vocabulary, word } = useReference();
  const params = { path: { volunteerId } };
  const asked = useAnswer(() => answered(api.GET("/v1/volunteers/{volunteerId}/checks", { params })));
  const nameOf = (kind: string): string => {
    if (general.includes(kind as CheckKind)) return t(`gateName.${kind}`);
    const training = vocabulary.value?.trainings.some(({ code }) => code === kind);
    return word(training ? "trainings" : "skills", kind);
  };
  const kinds = computed(() =>
    [
      ...general,
      ...(vocabulary.value?.trainings ?? []).map(({ code }) => code),
      ...(vocabulary.value?.skills ?? []).flatMap(({ code, evidence }) => (evidence ? [code] : [])),
    ].map((code) => ({ code, name: nameOf(code) })),
  );
  const form = reactive({ kind: "", validUntil: plusDays(isoDay(new Date()), 365), reference: "" });
  const recording = useAction(async () => {
    const { kind, validUntil, reference } = form;
    await answered(
      api.PUT("/v1/volunteers/{volunteerId}/checks/{kind}", {
        params: { path: { volunteerId, kind: kind as CheckKind } },
        body: { validUntil, ...(reference ? { reference } : {}) },
      }),
    );
    Object.assign(form, { kind: "", reference: "" });
    await asked.again();
  });
  return { asked, kinds, nameOf, form, recording };
};
