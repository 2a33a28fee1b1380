import { computed } from "vue";
import type { Refund } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** Refunds and disputes of the reader's organisation or county, with what can be done about them. */
export const useMoneyBack = () => {
  const refunds = usePagedQuery<Refund>((query) => unwrap(api.GET("/v1/refunds", { params: { query } })));
  const disputes = useQuery(() => unwrap(api.GET("/v1/disputes")));
  const all = computed(() => refunds.query.data.value?.items ?? []);
  const answering = useAction(async (refundId: string, verb: "approve" | "refuse") => {
    const params = { path: { refundId } };
    if (verb === "approve") await unwrap(api.POST("/v1/refunds/{refundId}/approve", { params }));
    else await unwrap(api.POST("/v1/refunds/{refundId}/refuse", { params }));
    await refunds.reload();
  });
  const noting = useAction(async (disputeId: string) => {
    await unwrap(api.POST("/v1/disputes/{disputeId}/evidence", { params: { path: { disputeId } } }));
    await disputes.refetch();
  });
  return {
    refunds,
    disputes,
    waiting: computed(() => all.value.filter(({ status }) => status === "requested")),
    others: computed(() => all.value.filter(({ status }) => status !== "requested")),
    answering,
    noting,
  };
};
