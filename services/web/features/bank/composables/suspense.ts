import { reactive, ref } from "vue";
import type { SuspenseDestination } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { usePolling } from "../../../shared/composables/polling.ts";
import { isoDay } from "../../../shared/format/time.ts";

/** What is in suspense, with what can be done about it. */
export const useSuspense = () => {
  const list = usePagedQuery((query) => unwrap(api.GET("/v1/suspense", { params: { query } })));
  usePolling(
    list.query,
    () => 1_000,
    () => list.query.data.value?.items.some(({ status }) => status === "booking") ?? false,
  );
  /** One button may be pressed at a time; `of` says of which money the last one was. */
  const of = ref("");
  const acting = useAction(async (suspenseId: string, act: () => Promise<unknown>) => {
    of.value = suspenseId;
    try {
      await act();
    } finally {
      await list.reload();
    }
  });
  const paramsOf = (suspenseId: string) => ({ path: { suspenseId } });
  return {
    list,
    acting,
    of,
    propose: (suspenseId: string, to: SuspenseDestination) =>
      acting.run(suspenseId, () =>
        unwrap(api.POST("/v1/suspense/{suspenseId}/propose", { params: paramsOf(suspenseId), body: { to } })),
      ),
    confirm: (suspenseId: string) =>
      acting.run(suspenseId, () =>
        unwrap(api.POST("/v1/suspense/{suspenseId}/confirm", { params: paramsOf(suspenseId) })),
      ),
    withdraw: (suspenseId: string) =>
      acting.run(suspenseId, () =>
        unwrap(api.POST("/v1/suspense/{suspenseId}/withdraw", { params: paramsOf(suspenseId) })),
      ),
  };
};

/** What finance says of money in suspense. */
export const useDestination = () => {
  const draft = reactive({
    kind: "project" as SuspenseDestination["kind"],
    projectId: "",
    source: "donated" as Extract<SuspenseDestination, { kind: "project" }>["source"],
    reference: "",
    on: isoDay(new Date()),
  });
  const destination = (): SuspenseDestination =>
    draft.kind === "project"
      ? { kind: "project", projectId: draft.projectId, source: draft.source }
      : { kind: "returned", reference: draft.reference, on: draft.on };
  return { draft, destination };
};
