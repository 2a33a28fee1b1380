import { createI18n } from "vue-i18n";
import type { Language } from "../shared/locales/language.ts";
import { en } from "./messages.en.ts";
import { zhCn } from "./messages.zh-cn.ts";

/** Both languages come with the first script: they are small, and fetching one later would delay the first words. */
export const i18n = createI18n({
  legacy: false,
  locale: "zh-CN" as Language,
  fallbackLocale: "zh-CN",
  messages: { "zh-CN": zhCn, en } as Record<Language, typeof zhCn>,
});

let workMessages: Promise<void> | undefined;
/** Loads the messages of the pages of work, which most visitors never open. */
export const loadWorkMessages = (): Promise<void> => {
  workMessages ??= Promise.all([import("./work-messages.zh-cn.ts"), import("./work-messages.en.ts")]).then(
    ([{ workMessagesZh }, { workMessagesEn }]) => {
      i18n.global.mergeLocaleMessage("zh-CN", workMessagesZh);
      i18n.global.mergeLocaleMessage("en", workMessagesEn);
    },
  );
  workMessages.catch(() => {
    workMessages = undefined;
  });
  return workMessages;
};

/** Shows the page in a language. */
export const setLanguage = (language: Language): void => {
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
};
