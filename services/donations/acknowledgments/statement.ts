import type { Locale } from "#shared/problem/locale.ts";

/** What an acknowledgment is not. */
export const statements: Readonly<Record<Locale, string>> = {
  "zh-CN": "本捐赠确认由禾联出具，不是公益事业捐赠票据，不能用于税前扣除。",
  en: "This acknowledgment was made out by Helink. It is not an official donation receipt (公益事业捐赠票据) and cannot be used for tax deduction.",
};

/** On what belongs to a project that takes no real money. */
export const demoNotices: Readonly<Record<Locale, string>> = {
  "zh-CN": "演示，不收真款",
  en: "Demo: no real money was taken",
};
