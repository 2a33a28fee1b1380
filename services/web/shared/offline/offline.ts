import { ref } from "vue";

/** Whether the phone reports no network, or the latest public answer came from the cache. */
export const offline = ref(!navigator.onLine);
addEventListener("offline", () => {
  offline.value = true;
});
addEventListener("online", () => {
  offline.value = false;
});

/** Registers the service worker once the page has loaded, so that the page and public answers work offline. */
export const registerServiceWorker = (): void => {
  if (!("serviceWorker" in navigator)) return;
  // A failure is ignored: without a service worker the page works, only not offline.
  addEventListener("load", () => void navigator.serviceWorker.register("/sw.js").catch(() => undefined));
};
