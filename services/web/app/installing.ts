import { shallowRef } from "vue";
import { inWeChat } from "../shared/browser/save-file.ts";

/** How browsers that can put a page among the apps offer it; not part of any standard's types. */
interface InstallOffer extends Event {
  prompt: () => Promise<unknown>;
}

const offer = shallowRef<InstallOffer>();
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  // WeChat's browser cannot keep an app, whatever it says.
  if (!inWeChat()) offer.value = event as InstallOffer;
});
addEventListener("appinstalled", () => {
  offer.value = undefined;
});

/** Whether this browser can put the page among the phone's apps, and the way to do so. */
export const useInstalling = () => ({
  offer,
  install: async () => {
    await offer.value?.prompt();
    offer.value = undefined;
  },
});
