import { type Ref, watch } from "vue";
import { publicApi, unwrap } from "../../../shared/client/client.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** Milliseconds that an amount has to stand before it is asked about: it may be being typed. */
const pause = 250;

/** What bearing the fee of a sum costs, as the API says it; null where that is not offered. Follows the sum. */
export const useFeeCover = (amount: Ref<number | undefined>, currency: () => string) => {
  const { data, refetch } = useQuery(async () => {
    if (amount.value === undefined) return null;
    const query = { amount: amount.value, currency: currency() as "CNY" };
    return (await unwrap(publicApi.GET("/v1/fee-cover", { params: { query } }))).cover;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch([amount, currency], () => {
    data.value = undefined;
    clearTimeout(timer);
    timer = setTimeout(() => void refetch(), pause);
  });
  return data;
};
