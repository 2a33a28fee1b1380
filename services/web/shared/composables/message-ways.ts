import { computed } from "vue";
import { api, unwrap } from "../client/client.ts";
import { useQuery } from "./query.ts";

/** By which ways messages leave, and by which the signed-in person wants them. */
export const useMessageWays = () => {
  const preferences = useQuery(() => unwrap(api.GET("/v1/me/notice-preferences")));
  /** Short messages are not set up here; false until that is known. */
  const noShortMessages = computed(() => preferences.data.value?.possible.includes("sms") === false);
  return { preferences, noShortMessages };
};
