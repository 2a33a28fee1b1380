import { ref, watch } from "vue";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { isoDay } from "../../../shared/format/time.ts";

/** How many months back can be chosen. */
const mostMonths = 12;

/** The months that can be chosen, this one first: `2026-03`. */
const lastMonths = (today: string): readonly string[] => {
  const [year = 0, month = 1] = today.split("-").map(Number);
  return Array.from({ length: mostMonths }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
};

/** A month of the organisation's books, the last one at first, with what can be done about it. */
export const useMonth = () => {
  const months = lastMonths(isoDay(new Date()));
  const month = ref(months[1] ?? "");
  const params = () => ({ path: { month: month.value }, query: {} });
  const query = useQuery(() => unwrap(api.GET("/v1/months/{month}", { params: params() })));
  watch(month, query.refetch);
  const acting = useAction(async (act: "prepare" | "lock") => {
    query.data.value = await unwrap(
      act === "prepare"
        ? api.POST("/v1/months/{month}/prepare", { params: params() })
        : api.POST("/v1/months/{month}/lock", { params: params() }),
    );
  });
  return { months, month, query, acting };
};
