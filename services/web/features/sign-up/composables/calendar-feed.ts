import { ref } from "vue";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { useQuery } from "../../../shared/composables/query.ts";

/** The feed by which the signed-in volunteer's calendar follows their shifts: making its address, switching it off. */
export const useCalendarFeed = () => {
  const feed = useQuery(() => unwrap(api.GET("/v1/volunteers/me/calendar-feed")));
  /** The address just made, in memory only until the page is left: nobody can show it again. */
  const address = ref("");
  const { header, renew } = useIdempotencyKey();
  const making = useAction(async () => {
    const { path } = await unwrap(
      api.POST("/v1/volunteers/me/calendar-feed", { params: { header: header() } }),
    );
    renew();
    address.value = `${location.origin}${path}`;
    await feed.refetch();
  });
  const ending = useAction(async () => {
    await unwrap(api.DELETE("/v1/volunteers/me/calendar-feed"));
    address.value = "";
    await feed.refetch();
  });
  return { feed, address, making, ending };
};
