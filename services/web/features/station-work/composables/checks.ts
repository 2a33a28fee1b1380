import { computed, reactive } from "vue";
import type { CheckKind } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useFormat } from "../../../shared/composables/format.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { useReference } from "../../../shared/composables/reference.ts";
import { isoDay, plusDays } from "../../../shared/format/time.ts";

const generalKinds: readonly CheckKind[] = ["identity", "background-check", "insurance"];

/** The name of a kind of check. */
export const useCheckNames = () => {
  const { t } = useFormat();
  const { vocabulary, word } = useReference();
  const nameOf = (kind: string): string => {
    if (generalKinds.includes(kind as CheckKind)) return t(`gateName.${kind}`);
    const training = vocabulary.value?.trainings.some(({ code }) => code === kind);
    return word(training ? "trainings" : "skills", kind);
  };
  return { vocabulary, nameOf };
};

/** The checks of a volunteer and the form that records one. Only the station lead sees dates and references. */
export const useChecks = (volunteerId: string) => {
  const { vocabulary, nameOf } = useCheckNames();
  const params = { path: { volunteerId } };
  const checks = useQuery(() => unwrap(api.GET("/v1/volunteers/{volunteerId}/checks", { params })));
  const kinds = computed(() =>
    [
      ...generalKinds,
      ...(vocabulary.value?.trainings ?? []).map(({ code }) => code),
      ...(vocabulary.value?.skills ?? []).flatMap(({ code, evidence }) => (evidence ? [code] : [])),
    ].map((code) => ({ code, name: nameOf(code) })),
  );
  const form = reactive({ kind: "", validUntil: plusDays(isoDay(new Date()), 365), reference: "" });
  const saving = useAction(async () => {
    const { kind, validUntil, reference } = form;
    await unwrap(
      api.PUT("/v1/volunteers/{volunteerId}/checks/{kind}", {
        params: { path: { volunteerId, kind: kind as CheckKind } },
        body: { validUntil, ...(reference ? { reference } : {}) },
      }),
    );
    Object.assign(form, { kind: "", reference: "" });
    await checks.refetch();
  });
  return { checks, kinds, nameOf, form, saving };
};
