import { computed, reactive } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import type { AppointedRole } from "../../../shared/api/types.ts";
import { ofStation, workOf } from "../../../shared/auth/role-work.ts";
import { useSendingKey } from "../../../shared/composables/idempotency-key.ts";
import { useOwnDivisions } from "../../../shared/composables/my-divisions.ts";
import { ownGrants } from "../../../shared/composables/my-roles.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";
import { useReference } from "../../../shared/composables/reference.ts";

/** The appointments that who is signed in makes and ends: as they stand, a form for one more, and ending one. */
export const useStaff = () => {
  const { counties } = useReference();
  const divisions = useOwnDivisions();
  const asked = useAnswer(async () => (await answered(api.GET("/v1/staff"))).items);
  const roles = useAnswer(async () => [
    ...new Set((await ownGrants()).flatMap(({ role }) => workOf[role].appoints)),
  ]);
  const form = reactive({ personId: "", role: "", division: "" });
  const { header } = useSendingKey(form);
  const needsDivision = computed(() => ofStation.some((role) => role === form.role));
  /** The townships in which the caller appoints: their own, or those of their county. */
  const places = computed(() => {
    const own = divisions.answer.value ?? [];
    return counties.value.flatMap(({ county, name, items }) => {
      // The county itself: its guidance platform.
      const mine = own.includes(county)
        ? [{ code: county, name }, ...items]
        : items.filter(({ code }) => own.includes(code));
      return mine.length > 0 ? [{ name, items: mine }] : [];
    });
  });
  const appointing = useAction(async () => {
    const { personId, role, division } = form;
    const body = {
      ...{ personId: personId.trim(), role: role as AppointedRole },
      ...(needsDivision.value && division ? { division } : {}),
    };
    await answered(api.POST("/v1/staff", { params: { header: header() }, body }));
    form.personId = "";
    await asked.again();
  });
  const ending = useAction(async (personId: string, role: AppointedRole) => {
    await answered(api.DELETE("/v1/staff/{personId}/{role}", { params: { path: { personId, role } } }));
    await asked.again();
  });
  return { asked, roles, form, needsDivision, places, appointing, ending };
};
