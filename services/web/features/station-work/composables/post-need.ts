import { onScopeDispose, reactive, ref, watch } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import { useAction } from "../../../shared/composables/query.ts";
import { emptyNeed, needOf } from "../model/need-draft.ts";
import { needDraftPlace as place } from "../model/waiting-need.ts";

/**
 * A draft names nobody: it is kept on the phone, with the key under which it is sent once. Only the exact place is not,
 * since somebody may live there; `placeLost` tells that it has to be typed again.
 */
const emptyDraft = () => ({
  ...emptyNeed(),
  ...{ key: crypto.randomUUID() as string, waiting: false, placeLost: false },
});
type Draft = ReturnType<typeof emptyDraft>;

const kept = (): Partial<Draft> => {
  try {
    const draft: Partial<Draft> = JSON.parse(localStorage.getItem(place) ?? "{}");
    return draft.placeLost ? { ...draft, waiting: false } : draft;
  } catch {
    return {};
  }
};

/**
 * A need about to be posted. Without a network it waits on the phone and is sent when there is one; under its one
 * key it is posted once, however often it is sent.
 */
export const usePostedNeed = (posted: (needId: string) => unknown) => {
  const draft = reactive<Draft>({ ...emptyDraft(), ...kept() });
  const saved = ref(localStorage.getItem(place) !== null);
  watch(
    () => Object.keys(emptyNeed()).map((field) => draft[field as keyof typeof draft]),
    () => {
      draft.key = crypto.randomUUID();
    },
    { deep: true },
  );
  watch(draft, () => {
    const placeLost = draft.label !== "" || draft.placeLost;
    localStorage.setItem(place, JSON.stringify({ ...draft, label: "", placeLost }));
    saved.value = true;
  });
  const action = useAction(async () => {
    const { needId } = await answered(
      api.POST("/v1/needs", { params: { header: { "Idempotency-Key": draft.key } }, body: needOf(draft) }),
    );
    localStorage.removeItem(place);
    await posted(needId);
  });
  watch(action.problem, (problem) => {
    draft.waiting = problem?.code === "offline";
  });
  const sendWaiting = () => {
    if (draft.waiting) void action.take();
  };
  addEventListener("online", sendWaiting);
  onScopeDispose(() => removeEventListener("online", sendWaiting));
  if (navigator.onLine) sendWaiting();
  return { draft, saved, ...action };
};
