import { api, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** As many of each are counted. */
const counted = { limit: 100 };

/** How much waits for finance or a manager: bank statements, money in suspense, refunds; for who answers them, disputes. */
export const useWaitingMoney = (answersDisputes: boolean) =>
  useQuery(async () => {
    const params = { query: counted };
    const [statements, suspense, refunds, disputes] = await Promise.all([
      unwrap(api.GET("/v1/bank-statements", { params })),
      unwrap(api.GET("/v1/suspense", { params })),
      unwrap(api.GET("/v1/refunds", { params })),
      answersDisputes ? unwrap(api.GET("/v1/disputes")) : { items: [] },
    ]);
    return {
      statements: statements.items.filter(({ status }) => status === "imported").length,
      suspense: suspense.items.filter(({ mine }) => mine.propose || mine.confirm).length,
      refunds: refunds.items.filter(({ status }) => status === "requested").length,
      disputes: disputes.items.filter(
        ({ status, noted, answered }) => status.endsWith("needs_response") && !noted && !answered,
      ).length,
    };
  });
