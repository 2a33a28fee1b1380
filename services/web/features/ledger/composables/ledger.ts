import { computed } from "vue";
import type { Ledger, Posting } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { useProject } from "../../projects/composables/projects.ts";

/** The totals of debits and credits, by currency. */
const sumsOf = (postings: readonly Posting[]) => {
  const sums = new Map<string, { debit: number; credit: number }>();
  for (const { currency, entries } of postings)
    for (const { debit = 0, credit = 0 } of entries) {
      const sum = sums.get(currency) ?? { debit: 0, credit: 0 };
      sums.set(currency, { debit: sum.debit + debit, credit: sum.credit + credit });
    }
  return [...sums].map(([currency, sum]) => ({ currency, ...sum }));
};

/** A project's ledger, latest first, with the totals of what is loaded, the project and its fund. */
export const useLedger = (projectId: string) => {
  const params = { path: { projectId } };
  const list = usePagedQuery(async (query) => {
    const call = api.GET("/v1/projects/{projectId}/ledger", { params: { ...params, query } });
    return (await unwrap(call)) as Ledger;
  });
  const sums = computed(() => sumsOf(list.query.data.value?.items ?? []));
  const project = useProject(projectId);
  const fund = useQuery(() => unwrap(api.GET("/v1/projects/{projectId}/fund", { params })));
  return { list, sums, project, fund };
};
