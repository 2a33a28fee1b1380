import { nextTick, type Ref, ref, watch } from "vue";
import { useConfirmedAction } from "./confirmed-action.ts";

/** The text that replaces a field's; null removes it. */
export interface Redaction<Field extends string> {
  readonly field: Field;
  readonly text: string | null;
  readonly confirmed: { confirmedWords?: string[] };
}

/** The form that replaces one text at a time; an empty text removes it. What it said before is kept nowhere. */
export const useRedactTexts = <Field extends string>(
  first: Field | undefined,
  send: (redaction: Redaction<Field>) => Promise<unknown>,
) => {
  const form = ref({ field: first, text: "" }) as Ref<{ field: Field; text: string }>;
  const done = ref(false);
  watch(
    form,
    () => {
      done.value = false;
    },
    { deep: true },
  );
  const action = useConfirmedAction(async (confirmed) => {
    const { field, text } = form.value;
    await send({ field, text: text.trim() === "" ? null : text, confirmed });
    form.value = { field, text: "" };
    await nextTick();
    done.value = true;
  });
  return { form, done, ...action };
};
