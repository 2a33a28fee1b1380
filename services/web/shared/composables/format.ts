import { useI18n } from "vue-i18n";
import { moneyText } from "../format/money.ts";
import { dayText, spanText } from "../format/time.ts";
import type { Language } from "../locales/language.ts";

/** Times and money in the reader's words. */
export const useWords = () => {
  const { locale, t, te } = useI18n();
  const language = () => locale.value as Language;
  return {
    t,
    te,
    day: (time: string) => dayText(time, language(), new Date()),
    span: (from: string, to: string) => spanText(from, to, language(), new Date()),
    /** With the date and its year, for what is read on another day. */
    datedSpan: (from: string, to: string) => spanText(from, to, language(), new Date(0)),
    money: (money: { readonly amount: number; readonly currency: string }) => moneyText(money, language()),
    /** Minutes as hours, to a tenth. */
    hours: (minutes: number) =>
      new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(minutes / 60),
    /** Several of a kind as the language joins them: 甲、乙 or `a, b`. */
    list: (items: readonly string[]) => items.join(language() === "en" ? ", " : "、"),
  };
};
