import { computed } from "vue";
import { answered, api } from "../../../shared/api/client.ts";
import type { Ledger, Posting } from "../../../shared/api/types.ts";
import { usePages } from "../../../shared/composables/paged-query.ts";
import { useAnswer } from "../../../shared/composables/query.ts";

/** What postings debit and credit together, in each currency. */
const sumsOf = (postings: readonly Posting[]) => {
  const sums = new Map<string, { debit: number; credit: number }>();
  for (const { currency, entries } of postings)
    for (const { debit = 0, credit = 0 } of entries) {
      const sum = sums.get(currency) ?? { debit: 0, credit: 0 };
      sums.set(currency, { debit: sum.debit + debit, credit: sum.credit + credit });
    }
  return [...sums].map(([currency, sum]) => ({ currency, ...sum }));
};

/** A project's ledger, page after page, latest first, with the fund that it is the book of. */
export const useLedger = (projectId: string) => {
  const params = { path: { projectId } };
  const list = usePages(async (query) => {
    const call = api.GET("/v1/projects/{projectId}/ledger", { params: { ...params, query } });
    return (await answered(call)) as Ledger;
  });
  const sums = computed(() => sumsOf(list.asked.answer.value?.items ?? []));
  const project = useAnswer(() => answered(api.GET("/v1/projects/{projectId}", { params })));
  const fund = useAnswer(() => answered(api.GET("/v1/projects/{projectId}/fund", { params })));
  return { list, sums, project, fund };
};
