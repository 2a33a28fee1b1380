import { onScopeDispose, reactive, ref, watch } from "vue";
import type { Need } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { fetchNeed } from "../../needs/composables/need.ts";
import { emptyNeed, needOf } from "../model/need-draft.ts";
import { needDraftKey } from "../model/waiting-need.ts";

/**
 * A draft with its idempotency key. It names nobody, so it is saved on the phone; but not the exact place, where
 * somebody may live: `placeLost` says that it has to be typed again. `opens`: to be opened once it is posted. `posted`:
 * its need, which is there but not opened yet. `waiting`: for a network, to be sent then.
 */
const emptyDraft = () => ({
  ...emptyNeed(),
  key: crypto.randomUUID() as string,
  opens: false,
  posted: "",
  waiting: false,
  placeLost: false,
});
type Draft = ReturnType<typeof emptyDraft>;

const savedDraft = (): Partial<Draft> => {
  try {
    const draft: Partial<Draft> = JSON.parse(localStorage.getItem(needDraftKey) ?? "{}");
    return draft.placeLost && !draft.posted ? { ...draft, waiting: false } : draft;
  } catch {
    return {};
  }
};

/**
 * The form that posts a need, and opens it if that was asked for. Offline, the draft waits on the phone and is sent when
 * there is a network. However often it is sent, and wherever the network breaks, it is posted once and opened once.
 */
export const usePostNeed = (onPosted: (need: Pick<Need, "needId" | "status">) => unknown) => {
  const draft = reactive<Draft>({ ...emptyDraft(), ...savedDraft() });
  const saved = ref(localStorage.getItem(needDraftKey) !== null);
  /** What the API has and will not take further is kept there, not here. */
  let keeps = true;
  const forget = () => {
    keeps = false;
    localStorage.removeItem(needDraftKey);
  };
  watch(
    () => Object.keys(emptyNeed()).map((field) => draft[field as keyof typeof draft]),
    () => {
      draft.key = crypto.randomUUID();
    },
    { deep: true },
  );
  watch(draft, () => {
    if (!keeps) return;
    const placeLost = draft.label !== "" || draft.placeLost;
    localStorage.setItem(needDraftKey, JSON.stringify({ ...draft, label: "", placeLost }));
    saved.value = true;
  });
  const action = useConfirmedAction(async (confirmed) => {
    const header = { "Idempotency-Key": draft.key };
    let need = draft.posted
      ? await fetchNeed(draft.posted)
      : await unwrap(api.POST("/v1/needs", { params: { header }, body: { ...needOf(draft), ...confirmed } }));
    const { needId, status, staff } = need;
    draft.posted = needId;
    if (draft.opens && status === "draft") {
      const body = staff ? { version: staff.version } : {};
      need = await unwrap(
        api.POST("/v1/needs/{needId}/open", { params: { path: { needId }, header }, body }),
      );
    }
    forget();
    await onPosted(need);
  });
  watch(action.problem, (problem) => {
    draft.waiting = problem?.code === "offline";
    if (problem && draft.posted && !draft.waiting) forget();
  });
  const sendWaiting = () => {
    if (draft.waiting) void action.run();
  };
  addEventListener("online", sendWaiting);
  onScopeDispose(() => removeEventListener("online", sendWaiting));
  if (navigator.onLine) sendWaiting();
  const send = (opens: boolean) => {
    draft.opens = opens;
    return action.run();
  };
  return { draft, saved, send, ...action };
};
