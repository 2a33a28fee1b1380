import { ref, shallowRef, watch } from "vue";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { isoDay } from "../../../shared/format/time.ts";
import { fetchProjects } from "../../projects/composables/projects.ts";

/** How many months back can be chosen. */
const mostMonths = 12;

/** The months that can be chosen, this one first: `2026-03`. */
const lastMonths = (today: string): readonly string[] => {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return Array.from({ length: mostMonths }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
};

/**
 * The organisations whose months the reader may choose from: their own, or, for who looks into the books of a county, those
 * with projects there.
 * @throws ApiProblem
 */
const fetchOrganisations = async () => {
  const [grants, projects] = await Promise.all([fetchMyGrants(), fetchProjects()]);
  const own = new Set(grants.flatMap(({ operatorId }) => operatorId ?? []));
  const counties = new Set(grants.flatMap(({ operatorId, county }) => (operatorId ? [] : county)));
  const names = new Map<string, string>();
  for (const { operatorId, operatorName, county } of projects)
    if (operatorId && (own.has(operatorId) || counties.has(county)))
      names.set(operatorId, operatorName ?? operatorId);
  return [...names].map(([operatorId, name]) => ({ operatorId, name }));
};

/** A month of an organisation's books, the last one at first, with what can be done about it. */
export const useMonth = () => {
  const months = lastMonths(isoDay(new Date()));
  const month = ref(months[1] ?? "");
  const operatorId = ref("");
  const organisations = shallowRef<Awaited<ReturnType<typeof fetchOrganisations>>>();
  const params = () => ({
    path: { month: month.value },
    query: operatorId.value === "" ? {} : { operatorId: operatorId.value },
  });
  const query = useQuery(async () => {
    // Whose books they are has to be said by who works for none of the organisations, or for several.
    organisations.value ??= await fetchOrganisations();
    operatorId.value ||= organisations.value[0]?.operatorId ?? "";
    return await unwrap(api.GET("/v1/months/{month}", { params: params() }));
  });
  watch(month, query.refetch);
  const acting = useAction(async (act: "prepare" | "lock") => {
    query.data.value = await unwrap(
      act === "prepare"
        ? api.POST("/v1/months/{month}/prepare", { params: params() })
        : api.POST("/v1/months/{month}/lock", { params: params() }),
    );
  });
  return { months, month, organisations, operatorId, query, acting };
};
