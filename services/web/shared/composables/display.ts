import { reactive, watch } from "vue";
import { type Language, languages } from "../locales/language.ts";

const storageKey = "helink.display";

interface Display {
  language: Language;
  text: "normal" | "large";
  theme: "light" | "dark";
}

const savedDisplay = (): Partial<Display> => {
  try {
    return JSON.parse(localStorage.getItem(storageKey) ?? "{}");
  } catch {
    return {};
  }
};

/** Language, text size and theme: as chosen on this phone, else as the phone is set. Changes are saved at once. */
export const display = reactive<Display>({
  language: navigator.language.startsWith("zh") || !navigator.language.startsWith("en") ? "zh-CN" : "en",
  text: "normal",
  theme: matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light",
  ...savedDisplay(),
});
if (!languages.includes(display.language)) display.language = "zh-CN";

watch(display, () => localStorage.setItem(storageKey, JSON.stringify(display)));
