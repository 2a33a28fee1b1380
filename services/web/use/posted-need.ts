import { onScopeDispose, reactive, ref, watch } from "vue";
import { answered, api } from "../api/client.ts";
import type { NeedAsked } from "../api/types.ts";
import { isoDay, plusDays } from "../text/when.ts";
import { useAction } from "./answer.ts";
import { weekdays } from "./week.ts";

const place = "helink.draft.need";

/** A line of a draft. */
export interface DraftPosition {
  skills: NeedAsked["positions"][number]["skills"];
  headcount: number;
  /** Asks for adults; kinds with gates of their own do without. */
  adult: boolean;
}
export const emptyPosition = (): DraftPosition => ({ skills: [], headcount: 2, adult: true });
/** More would not be read on a phone; the API takes more. */
export const mostPositions = 5;

/** A draft names nobody: it is kept on the phone, with the key under which it is sent once. */
const emptyDraft = () => ({
  key: crypto.randomUUID() as string,
  waiting: false,
  kind: "",
  title: "",
  description: "",
  division: "",
  day: plusDays(isoDay(new Date()), 7),
  from: "09:00",
  to: "11:00",
  weekly: false,
  until: plusDays(isoDay(new Date()), 28),
  positions: [emptyPosition()],
  minors: false,
});
type Draft = ReturnType<typeof emptyDraft>;

const kept = (): Partial<Draft> => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "{}");
  } catch {
    return {};
  }
};

const windowOf = ({ weekly, day, from, to, until }: Draft): NeedAsked["windows"][number] =>
  weekly
    ? {
        ...{ kind: "weekly", from, to, start: day, end: until },
        day: weekdays[(new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7] ?? "monday",
      }
    : { kind: "once", from: `${day}T${from}:00+08:00`, to: `${day}T${to}:00+08:00` };

const needOf = (draft: Draft): NeedAsked => {
  const { kind, title, description, division, positions, minors } = draft;
  return {
    ...{ title, description, division },
    ...(minors ? { minorsInvolved: true } : {}),
    ...(kind === "" ? {} : { kind: kind as NonNullable<NeedAsked["kind"]> }),
    positions: positions.map(({ skills, headcount, adult }) => ({
      ...{ skills, headcount: Number(headcount) },
      ...(kind === "" && adult ? { gates: { adult: true } } : {}),
    })),
    windows: [windowOf(draft)],
  };
};

/**
 * A need about to be posted. Without a network it waits on the phone and is sent when there is one; under its one
 * key it is posted once, however often it is sent.
 */
export const usePostedNeed = (posted: (needId: string) => unknown) => {
  const draft = reactive<Draft>({ ...emptyDraft(), ...kept() });
  const saved = ref(localStorage.getItem(place) !== null);
  const { key: _key, waiting: _waiting, ...asked } = emptyDraft();
  watch(
    () => Object.keys(asked).map((field) => draft[field as keyof typeof asked]),
    () => {
      draft.key = crypto.randomUUID();
    },
    { deep: true },
  );
  watch(draft, () => {
    localStorage.setItem(place, JSON.stringify(draft));
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
