import { shallowRef } from "vue";
import { inWeChat } from "../shared/browser/save-file.ts";

/** The event by which a browser offers to install the page; TypeScript has no type for it. */
interface InstallOffer extends Event {
  prompt: () => Promise<unknown>;
}

const offer = shallowRef<InstallOffer>();
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  // WeChat's browser sends the event, but cannot install.
  if (!inWeChat()) offer.value = event as InstallOffer;
});
addEventListener("appinstalled", () => {
  offer.value = undefined;
});

/** The browser's offer to install the page as an app, if there is one, and the way to accept it. */
export const useInstallOffer = () => ({
  offer,
  install: async () => {
    await offer.value?.prompt();
    offer.value = undefined;
  },
});
