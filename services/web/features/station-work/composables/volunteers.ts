import { computed, reactive, ref, watch } from "vue";
import { workOf } from "../../../shared/auth/role-work.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { type Cursor, usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** The divisions whose volunteers the signed-in person may look through. */
const fetchSearched = async (): Promise<string[]> => {
  const mine = (await fetchMyGrants()).filter(({ role }) => workOf[role].may.includes("find"));
  return [...new Set(mine.flatMap(({ divisions = [] }) => divisions))];
};

/**
 * The volunteers at home in one division, or those of them whom a typed text names. The text goes into no address: it is
 * sent as a header.
 */
export const useVolunteers = () => {
  const divisions = useQuery(fetchSearched);
  const form = reactive({ division: "", typed: "" });
  const wanted = ref("");
  const division = computed(() => form.division || (divisions.data.value?.[0] ?? ""));
  const fetchFrom = (from: Cursor) =>
    unwrap(
      api.GET("/v1/volunteers", {
        params: {
          query: { division: division.value, ...from },
          header: wanted.value ? { "volunteer-query": encodeURIComponent(wanted.value) } : {},
        },
      }),
    );
  const list = usePagedQuery(async (from) => (division.value ? fetchFrom(from) : { items: [] }));
  watch(division, () => list.reload());
  const search = () => {
    wanted.value = form.typed.trim();
    return list.reload();
  };
  return { divisions, division, form, wanted, list, search };
};
