import { computed, reactive, watch } from "vue";
import type { Registration } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { isMinor, type PersonDraft } from "../model/person-draft.ts";

const serviceKey = "helink.draft.registration";
const personKey = "helink.draft.person";

const emptyPerson = (): PersonDraft => ({
  name: "",
  phone: "",
  birthDate: "",
  gender: "",
  guardian: { name: "", phone: "", relation: "mother", agreed: false },
});
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

/**
 * A form whose values are kept until it is sent or somebody signs out. Who one is stays in this tab alone, and goes
 * with it; what one offers stays on the phone.
 */
const keptForm = <Form extends object>(storage: Storage, key: string, empty: Form) => {
  const kept = (): Partial<Form> => {
    try {
      return JSON.parse(storage.getItem(key) ?? "{}");
    } catch {
      return {};
    }
  };
  const form = reactive({ ...empty, ...kept() });
  watch(form, () => storage.setItem(key, JSON.stringify(form)));
  return form;
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
 * Registers a volunteer. Sent again after a lost answer, it registers once.
 * @param onRefused is told the step that has the field which the API refuses
 */
export const useRegistration = (onRegistered: () => unknown, onRefused: (step: number) => unknown) => {
  const person = keptForm(sessionStorage, personKey, emptyPerson());
  const service = keptForm(localStorage, serviceKey, emptyService());
  const { header } = useIdempotencyKey(person, service);

  const minor = computed(() => isMinor(person));
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
    localStorage.removeItem(serviceKey);
    sessionStorage.removeItem(personKey);
    await onRegistered();
  });
  watch(action.problem, (problem) => {
    const [pointer] = Object.keys(problem?.fields ?? {});
    const step = stepOf.get(pointer?.split("/")[1] ?? "");
    if (step !== undefined) onRefused(step);
  });
  return { person, service, minor, ...action };
};
