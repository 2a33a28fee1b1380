import { computed, reactive } from "vue";
import type { AppointedRole } from "../../../shared/api/types.ts";
import { stationRoles, workOf } from "../../../shared/auth/role-work.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { useMyCountiesDivisions, useMyDivisions } from "../../../shared/composables/my-divisions.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** The appointments that the signed-in person may end, ending one, and the form that makes one. */
export const useStaff = () => {
  const counties = useMyCountiesDivisions();
  const divisions = useMyDivisions();
  const appointments = useQuery(async () => (await unwrap(api.GET("/v1/staff"))).items);
  const roles = useQuery(async () => [
    ...new Set((await fetchMyGrants()).flatMap(({ role }) => workOf[role].appoints)),
  ]);
  const form = reactive({ personId: "", role: "", division: "" });
  const { header } = useIdempotencyKey(form);
  const needsDivision = computed(() => stationRoles.some((role) => role === form.role));
  /** The divisions in which the signed-in person may appoint, by county. */
  const places = computed(() => {
    const mine = divisions.data.value ?? [];
    return counties.value.flatMap(({ county, name, items }) => {
      // The county itself stands for its guidance platform.
      const choosable = mine.includes(county)
        ? [{ code: county, name }, ...items]
        : items.filter(({ code }) => mine.includes(code));
      return choosable.length > 0 ? [{ name, items: choosable }] : [];
    });
  });
  const appointing = useAction(async () => {
    const { personId, role, division } = form;
    const body = {
      personId: personId.trim(),
      role: role as AppointedRole,
      ...(needsDivision.value && division ? { division } : {}),
    };
    await unwrap(api.POST("/v1/staff", { params: { header: header() }, body }));
    form.personId = "";
    await appointments.refetch();
  });
  const ending = useAction(async (personId: string, role: AppointedRole) => {
    await unwrap(api.DELETE("/v1/staff/{personId}/{role}", { params: { path: { personId, role } } }));
    await appointments.refetch();
  });
  return { appointments, roles, form, needsDivision, places, appointing, ending };
};
