/**
 * The days off that everybody has by law: Regulation on Public Holidays for National Annual Festivals and Memorial Days
 * (全国年节及纪念日放假办法, State Council Decree 795, in force from 2025). The days that the State Council moves each
 * year to make longer holidays are not here. Days of the lunar calendar as the Purple Mountain Observatory gives them;
 * a further year is added here once it is within the 18 months that needs are posted ahead.
 */
const namedDays = [
  { zh: "元旦", en: "New Year's Day", days: ["2026-01-01", "2027-01-01", "2028-01-01"] },
  {
    zh: "春节",
    en: "Spring Festival",
    days: [
      ...["2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19"],
      ...["2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08"],
      ...["2028-01-25", "2028-01-26", "2028-01-27", "2028-01-28"],
    ],
  },
  { zh: "清明节", en: "Qingming", days: ["2026-04-05", "2027-04-05", "2028-04-04"] },
  {
    zh: "劳动节",
    en: "Labour Day",
    days: ["2026-05-01", "2026-05-02", "2027-05-01", "2027-05-02", "2028-05-01", "2028-05-02"],
  },
  { zh: "端午节", en: "Dragon Boat Festival", days: ["2026-06-19", "2027-06-09", "2028-05-28"] },
  { zh: "中秋节", en: "Mid-Autumn Festival", days: ["2026-09-25", "2027-09-15"] },
  {
    zh: "国庆节",
    en: "National Day",
    days: [
      ...["2026-10-01", "2026-10-02", "2026-10-03"],
      ...["2027-10-01", "2027-10-02", "2027-10-03"],
      ...["2028-10-01", "2028-10-02", "2028-10-03"],
    ],
  },
] as const;

/** Each day off by law, an ISO day, with its name, in order of time. */
export const holidays = namedDays
  .flatMap(({ zh, en, days }) => days.map((day) => ({ day, zh, en })))
  .sort((a, b) => a.day.localeCompare(b.day));
