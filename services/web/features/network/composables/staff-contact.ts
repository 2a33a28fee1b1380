import { reactive, ref } from "vue";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { phoneText } from "../../../shared/format/phone.ts";

/** The name and phone by which volunteers call the signed-in person, the form that gives them, and taking them back. */
export const useStaffContact = () => {
  const form = reactive({ name: "", phone: "", consent: false });
  const saved = ref(false);
  const query = useQuery(async () => {
    const { contact } = await unwrap(api.GET("/v1/me/staff-contact"));
    Object.assign(form, {
      name: contact?.name ?? "",
      phone: phoneText(contact?.phone ?? ""),
      consent: false,
    });
    return { contact };
  });
  const giving = useAction(async () => {
    saved.value = false;
    const { name, phone } = form;
    // Without the tick the API says that it is missing.
    const consent = form.consent as true;
    await unwrap(api.PUT("/v1/me/staff-contact", { body: { name, phone: phone.trim(), consent } }));
    await query.refetch();
    saved.value = true;
  });
  const removing = useAction(async () => {
    saved.value = false;
    await unwrap(api.DELETE("/v1/me/staff-contact"));
    await query.refetch();
  });
  return { query, form, saved, giving, removing };
};
