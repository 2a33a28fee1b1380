import { onScopeDispose, reactive, ref, watch } from "vue";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { emptyNeed, needOf } from "../model/need-draft.ts";
import { needDraftKey } from "../model/waiting-need.ts";

/**
 * A draft with its idempotency key. It names nobody, so it is saved on the phone; but not the exact place, where
 * somebody may live: `placeLost` says that it has to be typed again. `waiting`: posted offline, to be sent later.
 */
const emptyDraft = () => ({
  ...emptyNeed(),
  key: crypto.randomUUID() as string,
  waiting: false,
  placeLost: false,
});
type Draft = ReturnType<typeof emptyDraft>;

const savedDraft = (): Partial<Draft> => {
  try {
    const draft: Partial<Draft> = JSON.parse(localStorage.getItem(needDraftKey) ?? "{}");
    return draft.placeLost ? { ...draft, waiting: false } : draft;
  } catch {
    return {};
  }
};

/**
 * The form that posts a need. Offline, the draft waits on the phone and is sent when there is a network; it is posted
 * once, however often it is sent.
 */
export const usePostNeed = (onPosted: (needId: string) => unknown) => {
  const draft = reactive<Draft>({ ...emptyDraft(), ...savedDraft() });
  const saved = ref(localStorage.getItem(needDraftKey) !== null);
  watch(
    () => Object.keys(emptyNeed()).map((field) => draft[field as keyof typeof draft]),
    () => {
      draft.key = crypto.randomUUID();
    },
    { deep: true },
  );
  watch(draft, () => {
    const placeLost = draft.label !== "" || draft.placeLost;
    localStorage.setItem(needDraftKey, JSON.stringify({ ...draft, label: "", placeLost }));
    saved.value = true;
  });
  const action = useConfirmedAction(async (confirmed) => {
    const { needId } = await unwrap(
      api.POST("/v1/needs", {
        params: { header: { "Idempotency-Key": draft.key } },
        body: { ...needOf(draft), ...confirmed },
      }),
    );
    localStorage.removeItem(needDraftKey);
    await onPosted(needId);
  });
  watch(action.problem, (problem) => {
    draft.waiting = problem?.code === "offline";
  });
  const sendWaiting = () => {
    if (draft.waiting) void action.run();
  };
  addEventListener("online", sendWaiting);
  onScopeDispose(() => removeEventListener("online", sendWaiting));
  if (navigator.onLine) sendWaiting();
  return { draft, saved, ...action };
};
