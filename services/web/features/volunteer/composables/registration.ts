import { computed, reactive, ref, watch } from "vue";
import type { Registration } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { ageOn, isoDay } from "../../../shared/format/time.ts";

const storageKey = "helink.draft.registration";

/** Personal data: kept in memory only. */
const emptyPerson = () => ({
  name: "",
  phone: "",
  birthDate: "",
  gender: "" as NonNullable<Registration["gender"]> | "",
  guardian: { name: "", phone: "", relation: "mother" as const, agreed: false },
});
/** Service data: saved on the phone as a draft. */
const emptyService = () => ({
  skills: [] as Registration["skills"],
  languages: ["zh-CN"] as Registration["languages"],
  division: "",
  travelRadiusKm: 10,
  weeklyHoursCap: 4,
  availability: [] as Registration["availability"],
  shareWithOperator: false,
});

/** Where, when and with which skills somebody offers to serve, as form values. */
export type OfferedService = Omit<ReturnType<typeof emptyService>, "shareWithOperator">;

const savedDraft = (): Partial<ReturnType<typeof emptyService>> => {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? "{}");
  } catch {
    return {};
  }
};

/** The step that has a field, by the first part of its JSON pointer. */
const stepOf: ReadonlyMap<string, number> = new Map([
  ["name", 0],
  ["phone", 0],
  ["birthDate", 0],
  ["gender", 0],
  ["guardian", 0],
  ["skills", 1],
  ["languages", 1],
  ["home", 1],
  ["travelRadiusKm", 1],
]);

/**
 * Registers a volunteer in three steps. Sent again after a lost answer, it registers once. When the API refuses a field,
 * the form goes back to the step that has it.
 */
export const useRegistration = (onRegistered: () => unknown) => {
  const person = reactive(emptyPerson());
  const service = reactive({ ...emptyService(), ...savedDraft() });
  const step = ref(0);
  const { header } = useIdempotencyKey(person, service);
  watch(service, () => localStorage.setItem(storageKey, JSON.stringify(service)));

  const minor = computed(() => person.birthDate !== "" && ageOn(person.birthDate, isoDay(new Date())) < 18);
  const bodyOf = (): Registration => {
    const { guardian, gender, ...unchanged } = person;
    const { division, shareWithOperator, ...offered } = service;
    return {
      ...unchanged,
      ...offered,
      home: { division },
      consents: { shareWithOperator },
      ...(gender ? { gender } : {}),
      ...(minor.value ? { guardian: { ...guardian, agreed: true } } : {}),
    };
  };
  const action = useAction(async () => {
    await unwrap(api.POST("/v1/volunteers", { params: { header: header() }, body: bodyOf() }));
    localStorage.removeItem(storageKey);
    await onRegistered();
  });
  watch(action.problem, (problem) => {
    const [pointer] = Object.keys(problem?.fields ?? {});
    step.value = stepOf.get(pointer?.split("/")[1] ?? "") ?? step.value;
  });
  return { person, service, step, minor, ...action };
};
