import { computed, reactive, ref, watch } from "vue";
import type { ImportedRow, MendNeedRows } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { fetchAllPages, usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { usePolling } from "../../../shared/composables/polling.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import type { Mends } from "../model/mends.ts";

/** Rows that one call sends again at most. */
const mostMended = 100;

type Outcome = ImportedRow["outcome"];
type MendedRows = MendNeedRows["rows"];

/** An import, read again until it is done, and its rows of one outcome. */
export const useNeedImport = (importId: string) => {
  const path = { importId };
  const needImport = useQuery(() => unwrap(api.GET("/v1/needs/imports/{importId}", { params: { path } })));
  usePolling(
    needImport,
    () => 1_000,
    () => !/^(?:done|failed)$/.test(needImport.data.value?.status ?? ""),
  );
  const outcome = ref<Outcome>("refused");
  const fetchRows = (query: { outcome: Outcome; cursor?: string }) =>
    unwrap(api.GET("/v1/needs/imports/{importId}/rows", { params: { path, query } }));
  const rows = usePagedQuery((from) => fetchRows({ outcome: outcome.value, ...from }));
  const sendAgain = async (again: MendedRows) => {
    const body = { rows: again };
    await unwrap(api.PATCH("/v1/needs/imports/{importId}/rows", { params: { path }, body }));
  };
  const readAgain = async () => {
    await Promise.all([needImport.refetch(), rows.reload()]);
  };
  /** The refused rows on the page that words are asked about, at most as many as are answered at once. */
  const unconfirmed = computed(() =>
    (rows.query.data.value?.items ?? [])
      .flatMap(({ row, unconfirmedWords: words = [] }) => (words.length > 0 ? [{ row, words }] : []))
      .slice(0, mostMended),
  );
  const confirming = useAction(async () => {
    await sendAgain(unconfirmed.value);
    await readAgain();
  });
  /** What the cells of refused rows are to be, by row and field. */
  const mends = reactive<Mends>({});
  const mendedRows = computed(() =>
    Object.entries(mends).map(([row, cells]) => ({ row: Number(row), cells: { ...cells } })),
  );
  const mending = useAction(async () => {
    const all = mendedRows.value;
    for (let at = 0; at < all.length; at += mostMended) await sendAgain(all.slice(at, at + mostMended));
    for (const row of Object.keys(mends)) delete mends[Number(row)];
    await readAgain();
  });
  /** Every refused row, for a file of them. */
  const fetchRefused = () => fetchAllPages((from) => fetchRows({ outcome: "refused", ...from }));
  watch([outcome, () => needImport.data.value?.rows], rows.reload);
  return { needImport, outcome, rows, unconfirmed, confirming, mends, mendedRows, mending, fetchRefused };
};
