import { reactive, ref, shallowRef, watch } from "vue";
import { base64Of } from "../../../shared/browser/base64-of.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";

/** The largest file (bytes) that the form sends; in base64 it is a little smaller than what the API takes. */
const maxBytes = 1_500_000;

interface ImportForm {
  division: string;
  open: boolean;
  update: boolean;
}

/** The file sent last and how, until the page is loaded anew: it is sent again once its columns are named. */
let sent: { readonly importId: string; readonly file: File; readonly form: ImportForm } | undefined;

/**
 * The form that imports a file of needs. Sent again unchanged, it imports once.
 * @param again an import whose file is sent again, if it was sent from here
 * @param columns headings named by hand, by field
 */
export const useStartImport = (
  onStarted: (importId: string) => unknown,
  again?: string,
  columns: () => Readonly<Record<string, string>> | undefined = () => undefined,
) => {
  const before = sent?.importId === again ? sent : undefined;
  const form = reactive<ImportForm>({ division: "", open: false, update: false, ...before?.form });
  const file = shallowRef(before?.file);
  const tooLarge = ref(false);
  const { header } = useIdempotencyKey(form, file, columns);
  watch([form, file], () => {
    tooLarge.value = false;
  });
  const action = useAction(async () => {
    if (!file.value) return;
    tooLarge.value = file.value.size > maxBytes;
    if (tooLarge.value) return;
    const { division, open, update } = form;
    const named = columns();
    const body = {
      open,
      update,
      file: await base64Of(file.value),
      ...(division ? { defaults: { division } } : {}),
      ...(named ? { columns: named } : {}),
    };
    const params = { header: header() };
    const { importId } = await unwrap(api.POST("/v1/needs/imports", { params, body }));
    sent = { importId, file: file.value, form: { ...form } };
    await onStarted(importId);
  });
  return { form, file, tooLarge, ...action };
};
