import { computed, reactive, ref, shallowRef, watch } from "vue";
import type { ImportedRow } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { usePolling } from "../../../shared/composables/polling.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** The largest file (bytes) that the form sends; in base64 it is a little smaller than what the API takes. */
const maxBytes = 1_500_000;

/** The bytes of a file in base64, whatever its format: the API reads CSV in any encoding, and .xlsx. */
const base64Of = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** The form that imports a file of needs. Sent again unchanged, it imports once. */
export const useStartImport = (onStarted: (importId: string) => unknown) => {
  const form = reactive({ division: "", open: false, update: false });
  const file = shallowRef<File>();
  const tooLarge = ref(false);
  const { header } = useIdempotencyKey(form, file);
  watch([form, file], () => {
    tooLarge.value = false;
  });
  const action = useAction(async () => {
    if (!file.value) return;
    tooLarge.value = file.value.size > maxBytes;
    if (tooLarge.value) return;
    const { division, open, update } = form;
    const defaults = division ? { defaults: { division } } : {};
    const body = { open, update, file: await base64Of(file.value), ...defaults };
    const params = { header: header() };
    const { importId } = await unwrap(api.POST("/v1/needs/imports", { params, body }));
    await onStarted(importId);
  });
  return { form, file, tooLarge, ...action };
};

/** Rows whose words are confirmed by one call at most. */
const mostConfirmed = 100;

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
  /** The refused rows on the page that words are asked about, at most as many as are answered at once. */
  const unconfirmed = computed(() =>
    (rows.query.data.value?.items ?? [])
      .flatMap(({ row, unconfirmedWords: words = [] }) => (words.length > 0 ? [{ row, words }] : []))
      .slice(0, mostConfirmed),
  );
  const confirming = useAction(async () => {
    const body = { rows: unconfirmed.value };
    const params = { path };
    await unwrap(api.PATCH("/v1/needs/imports/{importId}/rows", { params, body }));
    await Promise.all([needImport.refetch(), rows.reload()]);
  });
  watch([outcome, () => needImport.data.value?.rows], rows.reload);
  return { needImport, outcome, rows, unconfirmed, confirming };
};
