import { reactive, ref, watch } from "vue";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAskingAction } from "../../../shared/composables/asking-action.ts";

/** The texts of a need that can be replaced in every state. */
export const redactable = ["title", "description", "riskNotice", "label", "loosenReason"] as const;

/** The form that replaces one text of a need; an empty text removes it. What it said before is kept nowhere. */
export const useRedactNeed = (needId: string, onRedacted: () => unknown) => {
  const form = reactive<{ field: (typeof redactable)[number]; text: string }>({
    field: "description",
    text: "",
  });
  const done = ref(false);
  watch(form, () => {
    done.value = false;
  });
  const action = useAskingAction(async (confirmed) => {
    const params = { path: { needId } };
    const body = { [form.field]: form.text.trim() === "" ? null : form.text, ...confirmed };
    await unwrap(api.POST("/v1/needs/{needId}/redact", { params, body }));
    form.text = "";
    await onRedacted();
    done.value = true;
  });
  return { form, done, ...action };
};
