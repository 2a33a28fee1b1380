import { reactive, ref, watch } from "vue";
import { changedFields } from "../../../shared/api/changed-fields.ts";
import type { MyProfile, UpdateProfile } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { phoneText } from "../../../shared/format/phone.ts";

/** The profile as form values; empty texts are not stated. */
const formOf = (profile: MyProfile) => ({
  name: profile.name,
  phone: phoneText(profile.phone),
  gender: profile.gender ?? "",
  email: profile.email ?? "",
  guardian: profile.guardian && { ...profile.guardian, phone: phoneText(profile.guardian.phone) },
  division: profile.home.division,
  travelRadiusKm: profile.travelRadiusKm,
  weeklyHoursCap: profile.weeklyHoursCap,
  vehicle: profile.vehicle,
  skills: [...profile.skills],
  languages: [...profile.languages],
  availability: profile.availability.map((window) => ({ ...window })),
  daysOff: [...profile.daysOff],
});

/** Form values as fields of the API. */
const fieldsOf = ({ gender, email, division, guardian, ...unchanged }: ReturnType<typeof formOf>) => ({
  ...unchanged,
  gender: gender || null,
  email: email || null,
  home: { division },
  ...(guardian ? { guardian: { ...guardian } } : {}),
});

/** The form that changes a profile; it sends changed fields only. */
export const useEditProfile = (profile: MyProfile) => {
  // As typed, since the API stores a phone number in another form.
  let before = fieldsOf(formOf(profile));
  const form = reactive(formOf(profile));
  const saved = ref(false);
  watch(form, () => {
    saved.value = false;
  });
  const action = useAction(async () => {
    const after: typeof before = JSON.parse(JSON.stringify(fieldsOf(form)));
    const body = changedFields(before, after) as UpdateProfile;
    if (Object.keys(body).length > 0) await unwrap(api.PATCH("/v1/volunteers/me", { body }));
    before = after;
    saved.value = true;
  });
  return { form, saved, ...action };
};
