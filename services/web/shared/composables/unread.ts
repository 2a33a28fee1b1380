import { ref, watch } from "vue";
import { signedIn } from "../auth/session.ts";
import { api } from "../client/client.ts";

/** Notices that are looked at; with more unread ones the number says that it is the least. */
export const mostUnread = 20;

/** How many of the signed-in person's newest notices are unread. */
export const unread = ref(0);

/** Counts again. The number is a hint: where it cannot be had, it stays as it was. */
const countUnread = async (): Promise<void> => {
  if (!signedIn.value) {
    unread.value = 0;
    return;
  }
  const { data } = await api
    .GET("/v1/me/notices", { params: { query: { limit: mostUnread } } })
    .catch(() => ({ data: undefined }));
  if (data) unread.value = data.items.filter(({ readAt }) => !readAt).length;
};

/** The number beside "me": counted when the page is opened, comes back into view, or somebody signs in or out. */
export const useUnread = () => {
  watch(signedIn, countUnread, { immediate: true });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void countUnread();
  });
  return { unread, most: mostUnread };
};
