import { createI18n } from "vue-i18n";
import { zhCn } from "./zh-cn.ts";

export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

export const i18n = createI18n({
  legacy: false,
  locale: "zh-CN" as Language,
  fallbackLocale: "zh-CN",
  messages: { "zh-CN": zhCn } as Record<Language, typeof zhCn>,
});

/** Speaks a language from now on; English is loaded when it is first wanted. */
export const speak = async (language: Language): Promise<void> => {
  if (!i18n.global.availableLocales.includes(language)) {
    const { en } = await import("./en.ts");
    i18n.global.setLocaleMessage(language, en as typeof zhCn);
  }
  i18n.global.locale.value = language;
  document.documentElement.lang = language;
};
