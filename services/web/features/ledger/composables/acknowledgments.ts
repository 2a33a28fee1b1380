import { reactive, ref } from "vue";
import type { NumberedGift } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";

/** The acknowledgments of a project's gifts, and entering the numbers of official receipts beside them. */
export const useAcknowledgments = (projectId: string) => {
  const list = usePagedQuery<NumberedGift>((query) =>
    unwrap(api.GET("/v1/projects/{projectId}/acknowledgments", { params: { path: { projectId }, query } })),
  );
  /** What is being typed, by number. */
  const typed = reactive<Record<string, string>>({});
  /** Whose number was entered last. */
  const of = ref("");
  const entering = useAction(async (number: string) => {
    of.value = number;
    const receiptNo = typed[number]?.trim() || null;
    await unwrap(
      api.PUT("/v1/acknowledgments/{number}/official-receipt", {
        params: { path: { number } },
        body: { receiptNo },
      }),
    );
    delete typed[number];
    await list.reload();
  });
  return { list, typed, of, entering };
};
