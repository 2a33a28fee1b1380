import { reactive, ref, watch } from "vue";
import { answered, api } from "../api/client.ts";
import type { OwnProfile, ProfileChange } from "../api/types.ts";
import { inE164 } from "../text/phone.ts";
import { useAction } from "./answer.ts";

/** A profile as its form holds it. */
const formOf = ({ home, gender, email, guardian, ...own }: OwnProfile) => ({
  ...{ name: own.name, phone: own.phone, gender: gender ?? "", email: email ?? "" },
  guardian: guardian && { ...guardian },
  division: home.division,
  travelRadiusKm: own.travelRadiusKm,
  weeklyHoursCap: own.weeklyHoursCap,
  vehicle: own.vehicle,
  skills: [...own.skills],
  languages: [...own.languages],
  availability: own.availability.map((window) => ({ ...window })),
  daysOff: [...own.daysOff],
});

const answersOf = ({ phone, gender, email, division, guardian, ...same }: ReturnType<typeof formOf>) => ({
  ...same,
  ...{ phone: inE164(phone), gender: gender || null, email: email || null, home: { division } },
  ...(guardian ? { guardian: { ...guardian, phone: inE164(guardian.phone) } } : {}),
});

/** What differs between a form and the profile that it began with: the rest stays as it is, whoever changed it. */
const changeOf = (own: OwnProfile, form: ReturnType<typeof formOf>): ProfileChange => {
  const before: Record<string, unknown> = answersOf(formOf(own));
  const differs = ([field, value]: [string, unknown]) =>
    JSON.stringify(value) !== JSON.stringify(before[field]);
  return Object.fromEntries(Object.entries(answersOf(form)).filter(differs));
};

/** One's own profile, being changed; only what was changed is sent. */
export const useChangedProfile = (own: OwnProfile) => {
  let before = own;
  const form = reactive(formOf(own));
  const saved = ref(false);
  watch(form, () => {
    saved.value = false;
  });
  const action = useAction(async () => {
    const body = changeOf(before, form);
    if (Object.keys(body).length > 0) before = await answered(api.PATCH("/v1/volunteers/me", { body }));
    saved.value = true;
  });
  return { form, saved, ...action };
};
