import { computed, reactive } from "vue";
import type { AppointedRole } from "../../../shared/api/types.ts";
import { stationRoles, workOf } from "../../../shared/auth/role-work.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { useMyCountiesDivisions, useMyDivisions } from "../../../shared/composables/my-divisions.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { postsOf } from "../model/posts.ts";

const isStationRole = (role: string): boolean => stationRoles.some((one) => one === role);

/** The divisions in which the signed-in person may appoint, by county. */
const usePlaces = () => {
  const counties = useMyCountiesDivisions();
  const divisions = useMyDivisions();
  return computed(() => {
    const mine = divisions.data.value ?? [];
    return counties.value.flatMap(({ county, name, items }) => {
      // The county itself stands for its guidance platform.
      const all = [{ code: county, name }, ...items];
      const choosable = mine.includes(county) ? all : items.filter(({ code }) => mine.includes(code));
      return choosable.length > 0 ? [{ name, items: choosable }] : [];
    });
  });
};

/** The posts that the signed-in person appoints to, with who holds them; what they call somebody, and ending a role. */
export const useStaff = () => {
  const appointments = useQuery(async () => (await unwrap(api.GET("/v1/staff"))).items);
  const roles = useQuery(async () => [
    ...new Set((await fetchMyGrants()).flatMap(({ role }) => workOf[role].appoints)),
  ]);
  const stations = useQuery(async () => {
    const counties = [...new Set((await fetchMyGrants()).map(({ county }) => county))];
    const ofEach = await Promise.all(
      counties.map((county) => unwrap(api.GET("/v1/stations", { params: { query: { county } } }))),
    );
    return ofEach.flatMap(({ items }) => items).map(({ division, county }) => division ?? county);
  });
  const places = usePlaces();
  const posts = computed(() => {
    const withStation = new Set(stations.data.value);
    const divisions = places.value.flatMap(({ items }) => items.map(({ code }) => code));
    return postsOf(
      roles.data.value ?? [],
      divisions.filter((code) => withStation.has(code)),
      appointments.data.value ?? [],
      isStationRole,
    );
  });
  const ending = useAction(async (personId: string, role: AppointedRole) => {
    await unwrap(api.DELETE("/v1/staff/{personId}/{role}", { params: { path: { personId, role } } }));
    await appointments.refetch();
  });
  const labelling = useAction(async (personId: string, role: AppointedRole, label: string | null) => {
    await unwrap(
      api.PATCH("/v1/staff/{personId}/{role}", { params: { path: { personId, role } }, body: { label } }),
    );
    await appointments.refetch();
  });
  return { appointments, roles, posts, ending, labelling };
};

/** The form that appoints somebody by their id. */
export const useAppointing = (whenAppointed: () => void) => {
  const form = reactive({ personId: "", role: "", division: "" });
  const { header } = useIdempotencyKey(form);
  const needsDivision = computed(() => isStationRole(form.role));
  const places = usePlaces();
  const appointing = useAction(async () => {
    const { personId, role, division } = form;
    const body = {
      personId: personId.trim(),
      role: role as AppointedRole,
      ...(needsDivision.value && division ? { division } : {}),
    };
    await unwrap(api.POST("/v1/staff", { params: { header: header() }, body }));
    form.personId = "";
    whenAppointed();
  });
  return { form, needsDivision, places, appointing };
};
