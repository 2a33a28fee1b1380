import { ref } from "vue";

/** Whether the phone says that it has no network, or what is shown came from the phone since the network did not answer. */
export const offline = ref(!navigator.onLine);
addEventListener("offline", () => {
  offline.value = true;
});
addEventListener("online", () => {
  offline.value = false;
});

/** Keeps the page and what is read of it on the phone, for when there is no network; once nothing else is to do. */
export const keepForOffline = (): void => {
  if (!("serviceWorker" in navigator)) return;
  // Without it the page is a page as before, so its failing is nobody's concern.
  addEventListener("load", () => void navigator.serviceWorker.register("/sw.js").catch(() => undefined));
};
