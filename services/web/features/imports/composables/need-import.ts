import { reactive, ref, shallowRef, watch } from "vue";
import type { ImportedRow } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { usePolling } from "../../../shared/composables/polling.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { csvText } from "../model/csv-text.ts";

/** The largest request body (bytes) that the form sends; the API takes a little more. */
const maxBytes = 1_000_000;

/** The form that imports a file of needs. Sent again unchanged, it imports once. */
export const useStartImport = (onStarted: (importId: string) => unknown) => {
  const form = reactive({ division: "", open: false });
  const file = shallowRef<File>();
  const tooLarge = ref(false);
  const { header } = useIdempotencyKey(form, file);
  watch([form, file], () => {
    tooLarge.value = false;
  });
  const action = useAction(async () => {
    if (!file.value) return;
    const { division, open } = form;
    const body = {
      open,
      csv: await csvText(file.value),
      ...(division ? { defaults: { division } } : {}),
    };
    tooLarge.value = new Blob([JSON.stringify(body)]).size > maxBytes;
    if (tooLarge.value) return;
    const params = { header: header() };
    const { importId } = await unwrap(api.POST("/v1/needs/imports", { params, body }));
    await onStarted(importId);
  });
  return { form, file, tooLarge, ...action };
};

type Outcome = ImportedRow["outcome"];

/** An import, read again until it is done, and its rows of one outcome. */
export const useNeedImport = (importId: string) => {
  const path = { importId };
  const needImport = useQuery(() => unwrap(api.GET("/v1/needs/imports/{importId}", { params: { path } })));
  usePolling(
    needImport,
    () => 1_000,
    () => !/^(?:done|failed)$/.test(needImport.data.value?.status ?? ""),
  );
  const outcome = ref<Outcome>("refused");
  const rows = usePagedQuery((from) => {
    const query = { outcome: outcome.value, ...from };
    return unwrap(api.GET("/v1/needs/imports/{importId}/rows", { params: { path, query } }));
  });
  watch([outcome, () => needImport.data.value?.rows], rows.reload);
  return { needImport, outcome, rows };
};
