import { reactive, ref, watch } from "vue";
import { differing } from "../../../shared/api/changed-fields.ts";
import { answered, api } from "../../../shared/api/client.ts";
import type { OwnProfile, ProfileChange } from "../../../shared/api/types.ts";
import { useAction } from "../../../shared/composables/query.ts";
import { inE164 } from "../model/phone.ts";

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

/** One's own profile, being changed; only what was changed is sent. */
export const useChangedProfile = (own: OwnProfile) => {
  let before = own;
  const form = reactive(formOf(own));
  const saved = ref(false);
  watch(form, () => {
    saved.value = false;
  });
  const action = useAction(async () => {
    const body = differing(answersOf(formOf(before)), answersOf(form)) as ProfileChange;
    if (Object.keys(body).length > 0) before = await answered(api.PATCH("/v1/volunteers/me", { body }));
    saved.value = true;
  });
  return { form, saved, ...action };
};
