import { computed, reactive, ref, watch } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import type { Registration } from "../../../shared/api/types.ts";
import { useSendingKey } from "../../../shared/composables/idempotency-key.ts";
import { useAction } from "../../../shared/composables/query.ts";
import { inE164 } from "../model/phone.ts";

const place = "helink.draft.registration";

/** What is typed about a person stays in memory; what they can do, where and when is kept on the phone. */
const emptyPerson = () => ({
  name: "",
  phone: "",
  birthDate: "",
  gender: "" as NonNullable<Registration["gender"]> | "",
  guardian: { name: "", phone: "", relation: "mother" as const, agreed: false },
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

/** Where, when and with what somebody would serve, as forms hold it. */
export type OfferedService = Omit<ReturnType<typeof emptyService>, "shareWithOperator">;

const kept = (): Partial<ReturnType<typeof emptyService>> => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "{}");
  } catch {
    return {};
  }
};

const yearsSince = (birthDate: string): number => {
  const [today, born] = [new Date(), new Date(birthDate)];
  const passed = today.getTime() >= new Date(born).setFullYear(today.getFullYear());
  return today.getFullYear() - born.getFullYear() - (passed ? 0 : 1);
};

/** Which step asks for a field, by the first part of its pointer. */
const stepOf: Readonly<Record<string, number>> = {
  name: 0,
  phone: 0,
  birthDate: 0,
  gender: 0,
  guardian: 0,
  skills: 1,
  languages: 1,
  home: 1,
  travelRadiusKm: 1,
};

/**
 * A registration in three steps. It is sent under one Idempotency-Key until it changes, so that sending it again
 * after a lost answer registers once.
 */
export const useRegistration = (registered: () => unknown) => {
  const person = reactive(emptyPerson());
  const service = reactive({ ...emptyService(), ...kept() });
  const step = ref(0);
  const { header } = useSendingKey(person, service);
  watch(service, () => localStorage.setItem(place, JSON.stringify(service)));

  const minor = computed(() => person.birthDate !== "" && yearsSince(person.birthDate) < 18);
  const bodyOf = (): Registration => {
    const { guardian, gender, phone, ...known } = person;
    const { division, shareWithOperator, ...offered } = service;
    return {
      ...known,
      ...offered,
      phone: inE164(phone),
      home: { division },
      consents: { shareWithOperator },
      ...(gender ? { gender } : {}),
      ...(minor.value ? { guardian: { ...guardian, phone: inE164(guardian.phone), agreed: true } } : {}),
    };
  };
  const action = useAction(async () => {
    await answered(api.POST("/v1/volunteers", { params: { header: header() }, body: bodyOf() }));
    localStorage.removeItem(place);
    await registered();
  });
  watch(action.problem, (problem) => {
    const [first] = Object.keys(problem?.fields ?? {});
    step.value = stepOf[first?.split("/")[1] ?? ""] ?? step.value;
  });
  return { person, service, step, minor, ...action };
};
