import { useI18n } from "vue-i18n";
import { currencyName, moneyText, sumText } from "../format/money.ts";
import {
  clockSpanText,
  datesText,
  dateText,
  dayText,
  leafText,
  monthText,
  spanText,
} from "../format/time.ts";
import type { Language } from "../locales/language.ts";

/** Messages, and times, money and lists as text, in the reader's language. Times are ISO date-times. */
export const useFormat = () => {
  const { locale, t, te } = useI18n();
  const language = () => locale.value as Language;
  return {
    t,
    te,
    day: (time: string) => dayText(time, language(), new Date()),
    span: (from: string, to: string) => spanText(from, to, language(), new Date()),
    leaf: (time: string) => leafText(time, language()),
    /** The times of day only: 9:00–11:00. */
    clockSpan: clockSpanText,
    /** With day, month and year, never "tomorrow": for what is read on another day. */
    datedDay: (time: string) => dayText(time, language(), new Date(0)),
    datedSpan: (from: string, to: string) => spanText(from, to, language(), new Date(0)),
    /** An ISO day with its year, without its weekday: 1990年5月17日. */
    date: (isoDate: string) => dateText(isoDate, language()),
    /** An ISO month: 2026年11月. */
    month: (isoMonth: string) => monthText(isoMonth, language()),
    /** Days without their weekdays, for one line: 12月5日、12日. */
    dates: (times: readonly string[], most?: number) => datesText(times, language(), most),
    /** `amount` in minor units. */
    money: (money: { readonly amount: number; readonly currency: string }) => moneyText(money, language()),
    /** The same without decimals that are zero: ¥50. */
    sum: (money: { readonly amount: number; readonly currency: string }) => sumText(money, language()),
    currency: (code: string) => currencyName(code, language()),
    number: (count: number) => new Intl.NumberFormat(language()).format(count),
    /** Minutes as hours, to one decimal. */
    hours: (minutes: number) =>
      new Intl.NumberFormat(language(), { maximumFractionDigits: 1 }).format(minutes / 60),
    /** Joins items as the language does: 甲、乙 or `a, b`. */
    list: (items: readonly string[]) => items.join(language() === "en" ? ", " : "、"),
  };
};
