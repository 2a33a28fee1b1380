import type { Disbursement, ExecuteDisbursement } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { fetchAllPages, usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { usePolling } from "../../../shared/composables/polling.ts";
import { useQuery } from "../../../shared/composables/query.ts";

export type RefusalReason = Extract<NonNullable<Disbursement["refused"]>["reason"], string>;

/** Why an approver sends a pay-out back, as the API lists it. */
export const refusalReasons: readonly RefusalReason[] = [
  "evidence-unclear",
  "amount-wrong",
  "person-wrong",
  "not-needed",
  "other",
];

/** Whether the books are about to decide. */
export const isPending = ({ status }: Disbursement): boolean =>
  status === "booking" || status === "paying" || status === "voiding";

/** A project's pay-outs, latest first. */
export const usePayOuts = (projectId: string) =>
  usePagedQuery((query) =>
    unwrap(api.GET("/v1/projects/{projectId}/disbursements", { params: { path: { projectId }, query } })),
  );

/** What waits for somebody's step in the reader's counties, the longest waiting first. */
export const useWaitingPayOuts = () =>
  useQuery(() =>
    fetchAllPages((from) =>
      unwrap(api.GET("/v1/disbursements", { params: { query: { limit: 100, ...from } } })),
    ),
  );

/** A pay-out with what can be done about it. After each action it is read again, until the books have decided. */
export const usePayOut = (disbursementId: string) => {
  const params = { path: { disbursementId } };
  const query = useQuery(() => unwrap(api.GET("/v1/disbursements/{disbursementId}", { params })));
  usePolling(
    query,
    () => 1_000,
    () => query.data.value !== undefined && isPending(query.data.value),
  );
  const acting = useAction(async (act: () => Promise<unknown>) => {
    try {
      await act();
    } finally {
      await query.refetch();
    }
  });
  const run = (act: () => Promise<unknown>) => acting.run(act);
  return {
    query,
    acting,
    approve: () => run(() => unwrap(api.POST("/v1/disbursements/{disbursementId}/approve", { params }))),
    refuse: (reason: RefusalReason) =>
      run(() => unwrap(api.POST("/v1/disbursements/{disbursementId}/refuse", { params, body: { reason } }))),
    hold: () => run(() => unwrap(api.POST("/v1/disbursements/{disbursementId}/hold", { params }))),
    execute: (body: ExecuteDisbursement) =>
      run(() => unwrap(api.POST("/v1/disbursements/{disbursementId}/execute", { params, body }))),
  };
};
