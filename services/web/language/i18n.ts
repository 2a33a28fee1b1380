import { createI18n } from "vue-i18n";
import { en } from "./en.ts";
import { zhCn } from "./zh-cn.ts";

export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

/** Both languages come with the page: together they are small, and one that came later would hold up the first words. */
export const i18n = createI18n({
  legacy: false,
  locale: "zh-CN" as Language,
  fallbackLocale: "zh-CN",
  messages: { "zh-CN": zhCn, en } as Record<Language, typeof zhCn>,
});

let workWords: Promise<void> | undefined;
/** Loads what the pages of work say: most who come never see one. */
export const loadWorkWords = (): Promise<void> => {
  workWords ??= Promise.all([import("./work-words-zh-cn.ts"), import("./work-words-en.ts")]).then(
    ([{ workWordsZh }, { workWordsEn }]) => {
      i18n.global.mergeLocaleMessage("zh-CN", workWordsZh);
      i18n.global.mergeLocaleMessage("en", workWordsEn);
    },
  );
  workWords.catch(() => {
    workWords = undefined;
  });
  return workWords;
};

/** Speaks a language from now on. */
export const speak = (language: Language): void => {
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
};
