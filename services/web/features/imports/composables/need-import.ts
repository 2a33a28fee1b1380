import { reactive, ref, shallowRef, watch } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import type { ImportedRow } from "../../../shared/api/types.ts";
import { useSendingKey } from "../../../shared/composables/idempotency-key.ts";
import { usePages } from "../../../shared/composables/paged-query.ts";
import { useAskingAgain } from "../../../shared/composables/polling.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";
import { csvText } from "../model/csv-text.ts";

/** What travels with the call at most, as it travels (bytes); the API takes a little more. */
const mostBytes = 1_000_000;

/** A file of needs about to be imported; sent again unchanged, it is imported once. */
export const useBeginImport = (begun: (importId: string) => unknown) => {
  const form = reactive({ division: "", open: false });
  const file = shallowRef<File>();
  const tooLarge = ref(false);
  const { header } = useSendingKey(form, file);
  watch([form, file], () => {
    tooLarge.value = false;
  });
  const action = useAction(async () => {
    if (!file.value) return;
    const { division, open } = form;
    const body = {
      ...{ open, csv: await csvText(file.value) },
      ...(division ? { defaults: { division } } : {}),
    };
    tooLarge.value = new Blob([JSON.stringify(body)]).size > mostBytes;
    if (tooLarge.value) return;
    const params = { header: header() };
    const { importId } = await answered(api.POST("/v1/needs/imports", { params, body }));
    await begun(importId);
  });
  return { form, file, tooLarge, ...action };
};

type Outcome = ImportedRow["outcome"];

/** How far an import has come, asked again until it is done, and what became of its rows, page after page. */
export const useNeedImport = (importId: string) => {
  const path = { importId };
  const asked = useAnswer(() => answered(api.GET("/v1/needs/imports/{importId}", { params: { path } })));
  useAskingAgain(
    asked,
    () => 1_000,
    () => !/^(?:done|failed)$/.test(asked.answer.value?.status ?? ""),
  );
  const outcome = ref<Outcome>("refused");
  const rows = usePages((at) => {
    const query = { outcome: outcome.value, ...at };
    return answered(api.GET("/v1/needs/imports/{importId}/rows", { params: { path, query } }));
  });
  watch([outcome, () => asked.answer.value?.rows], rows.fromStart);
  return { asked, outcome, rows };
};
