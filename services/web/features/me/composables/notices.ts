import { watch } from "vue";
import { api, unwrap } from "../../../shared/client/client.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";
import { unread } from "../../../shared/composables/unread.ts";

/** Notices to the signed-in person. Having them shown marks them read, which this view goes on to show as new. */
export const useNotices = () => {
  const notices = usePagedQuery((query) => unwrap(api.GET("/v1/me/notices", { params: { query } })));
  const stop = watch(notices.query.data, async (data) => {
    if (!data) return;
    stop();
    const [newest] = data.items;
    if (!newest) return;
    const { error } = await api.POST("/v1/me/notices/read", { body: { until: newest.at } });
    if (!error) unread.value = 0;
  });
  return notices;
};
