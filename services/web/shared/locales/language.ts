/** The languages of the page, as in the `lang` attribute. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];
