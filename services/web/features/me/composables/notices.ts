import { reactive } from "vue";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { usePagedQuery } from "../../../shared/composables/paged-query.ts";

/** Notices to the signed-in person, and marking one as read, which does not reload the list. */
export const useNotices = () => {
  const notices = usePagedQuery((query) => unwrap(api.GET("/v1/me/notices", { params: { query } })));
  const readNow = reactive(new Set<string>());
  const marking = useAction(async (noticeId: string) => {
    await unwrap(api.POST("/v1/me/notices/{noticeId}/read", { params: { path: { noticeId } } }));
    readNow.add(noticeId);
  });
  const isUnread = ({ noticeId, readAt }: { noticeId: string; readAt?: string | null | undefined }) =>
    !readAt && !readNow.has(noticeId);
  return { notices, marking, isUnread };
};
