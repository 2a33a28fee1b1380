import { ref } from "vue";
import type { MyProfile } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";

/** Asks for a corrected birth date; asking for the present one takes the request back. */
export const useBirthDate = (profile: MyProfile) => {
  const wanted = ref(profile.birthDateWanted);
  const date = ref("");
  const requesting = useAction(async (birthDate: string) => {
    const changed = await unwrap(api.PATCH("/v1/volunteers/me", { body: { birthDate } }));
    wanted.value = changed.birthDateWanted;
    date.value = "";
  });
  return { wanted, date, requesting };
};
