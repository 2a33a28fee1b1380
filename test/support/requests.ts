import { addDays, countyDay, weekdayOf } from "#shared/values/time.ts";

/** Today's date in the county. */
const today = (): string => countyDay(new Date());

/** A registration that the API takes; overridden field by field. */
export const aRegistration = (overrides: Record<string, unknown> = {}) => ({
  name: "演示 测试",
  phone: "+8613800138000",
  birthDate: "1990-05-17",
  skills: ["tutoring"],
  languages: ["zh-CN"],
  home: { division: "430422103" },
  travelRadiusKm: 15,
  weeklyHoursCap: 20,
  availability: [],
  consents: { shareWithOperator: true },
  ...overrides,
});

/** A need of kind `other` whose explicit gates let it be opened at once: one shift a week from tomorrow. */
export const aNeed = (overrides: Record<string, unknown> = {}) => {
  const start = addDays(today(), 1);
  return {
    division: "430422103",
    title: "周末课业辅导",
    description: "陪三名初中生做作业。",
    positions: [{ skills: ["tutoring"], headcount: 5, gates: { adult: true } }],
    windows: [
      { kind: "weekly", day: weekdayOf(start), from: "09:00", to: "11:00", start, end: addDays(start, 6) },
    ],
    ...overrides,
  };
};

/** Somebody whom a project is to help, as the API takes them: 3,000 yuan a term for school. */
export const aSlot = (overrides: Record<string, unknown> = {}) => ({
  sex: "female",
  ageBand: "15-17",
  area: "430422103",
  status: "child-in-hardship",
  schoolStage: "senior-middle",
  purposes: [{ purpose: "school", cap: { amount: 300_000, currency: "CNY", per: "term" } }],
  ...overrides,
});

/** A gift of 500 yuan in cash, or of goods, that came today, as the API takes it. */
export const anOfflineGift = (kind: "cash" | "goods" = "cash") => ({
  kind,
  receivedOn: today(),
  anonymous: false,
  donor: { name: "演示 捐赠人" },
  ...(kind === "cash"
    ? { amount: 50_000, currency: "CNY" }
    : { goods: [{ what: "书包", quantity: 20, unit: "个" }] }),
});

/** A statement of an organisation's account, of one line of yesterday that nothing in the books is like, as the API takes it. */
export const aStatement = (account: string, reference = `DEMO${account}`) => ({
  file: Buffer.from(
    `交易日期,流水号,收入,支出,摘要\n${addDays(today(), -1)},${reference},300.00,,演示\n`,
  ).toString("base64"),
  account,
});
