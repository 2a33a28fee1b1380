/** The languages Helink answers in. */
export type Locale = "zh-CN" | "en";

/** zh-CN unless Accept-Language puts English first. */
export const localeOf = (acceptLanguage: string | undefined): Locale =>
  acceptLanguage?.trim().toLowerCase().startsWith("en") ? "en" : "zh-CN";
