import { watch } from "vue";
import { display } from "../shared/composables/display.ts";
import { setLanguage } from "./i18n.ts";

const show = (): void => {
  document.documentElement.classList.toggle("van-theme-dark", display.theme === "dark");
  document.documentElement.dataset.text = display.text;
  setLanguage(display.language);
};

/** Applies the display settings to the document, now and whenever they change. */
export const showDisplay = (): void => {
  show();
  watch(display, show);
};
