import { computed } from "vue";
import { publicApi, unwrap } from "../../../shared/client/client.ts";
import { useOfShownCounties } from "../../../shared/composables/counties.ts";

/** What volunteers have served so far in the counties that this phone shows; undefined until it is known. */
export const useServiceTotal = () => {
  const { data } = useOfShownCounties((county) =>
    unwrap(publicApi.GET("/v1/service-total", { params: { query: { county } } })),
  );
  return computed(() => data.value?.reduce((sum, { minutes }) => sum + minutes, 0));
};
