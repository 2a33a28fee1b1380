import { ref } from "vue";
import type { Disclosure, Disclosures, DueDisclosure } from "../../../shared/api/types.ts";
import { api, publicApi, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { useOfShownCounties } from "../../../shared/composables/counties.ts";
import { fetchMyGrants } from "../../../shared/composables/my-roles.ts";
import { fetchAllPages } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** The projects of a county that owe a statement, overdue ones first. */
const fetchDue = (county: string): Promise<DueDisclosure[]> =>
  fetchAllPages((from) =>
    unwrap(publicApi.GET("/v1/disclosures", { params: { query: { county, limit: 100, ...from } } })),
  );

const byDay = (a: DueDisclosure, b: DueDisclosure): number => a.dueOn.localeCompare(b.dueOn);

/** Those of the counties that this phone shows. */
export const useDueStatements = () => useOfShownCounties(fetchDue);

/** Those of the counties where the signed-in person has a role. */
export const useMyDueStatements = () =>
  useQuery(async () => {
    const counties = [...new Set((await fetchMyGrants()).map(({ county }) => county))];
    return (await Promise.all(counties.map(fetchDue))).flat().sort(byDay);
  });

/** The project whose statements they are, as everybody sees it, or as its staff does. */
export const useProjectOf = (projectId: string, reader: "public" | "staff") =>
  useQuery(() =>
    unwrap(
      (reader === "staff" ? api : publicApi).GET("/v1/projects/{projectId}", {
        params: { path: { projectId } },
      }),
    ),
  );

/** A project's statements, latest first, and when the next is due: as everybody reads them, or with the draft. */
export const useStatements = (projectId: string, reader: "public" | "staff") =>
  useQuery(async (): Promise<Disclosures> => {
    const params = { path: { projectId } };
    const call = (reader === "staff" ? api : publicApi).GET("/v1/projects/{projectId}/disclosures", {
      params: { ...params, query: { limit: 100 } },
    });
    return (await unwrap(call)) as Disclosures;
  });

/** Drafting a project's statements, correcting and publishing them. */
export const useStatementWork = (projectId: string) => {
  const query = useStatements(projectId, "staff");
  /** The last day of the next statement; empty: yesterday. */
  const to = ref("");
  const note = ref("");
  const drafting = useConfirmedAction(async (confirmed) => {
    const body = { ...(to.value === "" ? {} : { to: to.value }), ...confirmed };
    await unwrap(api.POST("/v1/projects/{projectId}/disclosures", { params: { path: { projectId } }, body }));
    await query.refetch();
  });
  /** The statement that is being corrected. */
  const corrected = ref<Disclosure>();
  const correcting = useConfirmedAction(async (confirmed) => {
    if (!corrected.value) return;
    const body = { corrects: corrected.value.disclosureId, note: note.value, ...confirmed };
    await unwrap(api.POST("/v1/projects/{projectId}/disclosures", { params: { path: { projectId } }, body }));
    [corrected.value, note.value] = [undefined, ""];
    await query.refetch();
  });
  const publishing = useAction(async (disclosureId: string) => {
    await unwrap(api.POST("/v1/disclosures/{disclosureId}/publish", { params: { path: { disclosureId } } }));
    await query.refetch();
  });
  return { query, to, note, drafting, corrected, correcting, publishing };
};
