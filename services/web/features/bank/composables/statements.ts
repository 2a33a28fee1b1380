import { computed, reactive, ref, shallowRef, watch } from "vue";
import type { BankLine } from "../../../shared/api/types.ts";
import { base64Of } from "../../../shared/browser/base64-of.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useConfirmedAction } from "../../../shared/composables/confirmed-action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { usePolling } from "../../../shared/composables/polling.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** The largest file (bytes) that the form sends; in base64 it is a little smaller than what the API takes. */
const maxBytes = 1_100_000;

/** The statements that the reader may see, latest first. */
export const useStatements = () =>
  usePagedQuery((query) => unwrap(api.GET("/v1/bank-statements", { params: { query } })));

/** The form that imports a statement. Sent again unchanged, it imports once. */
export const useImportStatement = (onImported: (statementId: string) => unknown) => {
  const file = shallowRef<File>();
  const account = ref("");
  const tooLarge = computed(() => (file.value?.size ?? 0) > maxBytes);
  const { header } = useIdempotencyKey(file, account);
  const importing = useAction(async () => {
    if (!file.value || tooLarge.value) return;
    const body = {
      file: await base64Of(file.value),
      currency: "CNY" as const,
      ...(account.value.trim() === "" ? {} : { account: account.value.trim() }),
    };
    const { statementId } = await unwrap(
      api.POST("/v1/bank-statements", { params: { header: header() }, body }),
    );
    await onImported(statementId);
  });
  return { file, account, tooLarge, importing };
};

/** How lines stand together on the page: first what somebody has to look at. */
const groupOf = ({ outcome: { kind, reason } }: BankLine) => {
  if (kind !== "match") return kind;
  return reason === "reference" ? ("sure" as const) : ("near" as const);
};

export const refusals = ["wrong-account", "wrong-file", "other"] as const;

/** A statement with what can be done about it. What the approver says of its lines is kept by their numbers. */
export const useStatement = (statementId: string) => {
  const params = { path: { statementId } };
  const query = useQuery(() => unwrap(api.GET("/v1/bank-statements/{statementId}", { params })));
  usePolling(
    query,
    () => 1_000,
    () => query.data.value?.status === "booking",
  );
  const said = reactive<Record<number, { apart: boolean; own: boolean; note: string }>>({});
  watch(query.data, (data) => {
    for (const { line } of data?.items ?? []) said[line] ??= { apart: false, own: false, note: "" };
  });
  const groups = computed(() =>
    (["suspense", "unknown", "near", "sure", "own"] as const)
      .map((name) => ({
        name,
        items: (query.data.value?.items ?? []).filter((line) => groupOf(line) === name),
      }))
      .filter(({ items }) => items.length > 0),
  );
  const marked = (mark: "apart" | "own") =>
    Object.entries(said).flatMap(([line, one]) => (one[mark] ? [Number(line)] : []));
  const approving = useConfirmedAction(async (confirmed) => {
    const notes = Object.entries(said).flatMap(([line, { note }]) =>
      note.trim() === "" ? [] : [{ line: Number(line), note }],
    );
    const body = {
      seen: query.data.value?.seen ?? "",
      apart: marked("apart"),
      own: marked("own"),
      notes,
      ...confirmed,
    };
    try {
      await unwrap(api.POST("/v1/bank-statements/{statementId}/approve", { params, body }));
    } finally {
      await query.refetch();
    }
  });
  const refusing = useAction(async (reason: (typeof refusals)[number]) => {
    await unwrap(api.POST("/v1/bank-statements/{statementId}/refuse", { params, body: { reason } }));
    await query.refetch();
  });
  const comparing = useAction(async () => {
    await unwrap(api.POST("/v1/bank-statements/{statementId}/compare", { params }));
    await query.refetch();
  });
  return { query, groups, said, approving, refusing, comparing };
};
