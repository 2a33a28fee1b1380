import { reactive, watch } from "vue";
import { type Language, languages, speak } from "../language/i18n.ts";

const place = "helink.display";

interface Display {
  language: Language;
  text: "normal" | "large";
  theme: "light" | "dark";
}

const kept = (): Partial<Display> => {
  try {
    return JSON.parse(localStorage.getItem(place) ?? "{}");
  } catch {
    return {};
  }
};

/** How the page is shown on this phone: as chosen here, else as the phone is set. */
export const display = reactive<Display>({
  language: navigator.language.startsWith("zh") || !navigator.language.startsWith("en") ? "zh-CN" : "en",
  text: "normal",
  theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
  ...kept(),
});
if (!languages.includes(display.language)) display.language = "zh-CN";

const show = () => {
  document.documentElement.classList.toggle("van-theme-dark", display.theme === "dark");
  document.documentElement.dataset.text = display.text;
  speak(display.language);
};

/** Shows the page as chosen, now and whenever that changes. */
export const showDisplay = (): void => {
  show();
  watch(display, () => {
    localStorage.setItem(place, JSON.stringify(display));
    show();
  });
};
