import { describe, expect, it } from "vitest";
import { loudspeakerText } from "#services/web/features/village-sheet/model/loudspeaker.ts";
import {
  fitOnPage,
  headingPoints,
  thanksFit,
} from "#services/web/features/village-sheet/model/page-layout.ts";
import { phoneInChina } from "#services/web/features/village-sheet/model/phone.ts";
import {
  asksOf,
  type Sheet,
  type SheetNeed,
  sheetNeedOf,
  thankedDays,
} from "#services/web/features/village-sheet/model/sheet.ts";
import {
  daysText,
  groupText,
  projectsTitle,
  projectText,
  thanksText,
  wantedText,
  weekText,
  whenText,
} from "#services/web/features/village-sheet/model/sheet-words.ts";
import {
  spokenCount,
  spokenDigits,
  spokenNumber,
  spokenSpan,
  spokenTime,
} from "#services/web/features/village-sheet/model/spoken.ts";

describe("spoken Chinese", () => {
  it.each([
    [0, "零"],
    [2, "二"],
    [10, "十"],
    [12, "十二"],
    [20, "二十"],
    [31, "三十一"],
    [105, "一百零五"],
    [110, "一百一十"],
    [1_013, "一千零一十三"],
    [2_000, "二千"],
  ])("the number %i is %s", (number, said) => {
    expect(spokenNumber(number)).toBe(said);
  });

  it("counts two as 两, and twelve as 十二", () => {
    expect([1, 2, 12].map(spokenCount)).toEqual(["一", "两", "十二"]);
  });

  it.each([
    ["09:30", "上午九点半"],
    ["14:00", "下午两点"],
    ["14:05", "下午两点零五分"],
    ["18:45", "晚上六点四十五分"],
    ["12:00", "中午十二点"],
    ["07:10", "早上七点十分"],
    ["00:00", "凌晨零点"],
  ])("%s is %s", (time, said) => {
    expect(spokenTime(`2026-12-05T${time}:00+08:00`)).toBe(said);
  });

  it.each([
    ["2026-12-05T09:30:00+08:00", "2026-12-05T11:30:00+08:00", "十二月五号星期六上午九点半到十一点半"],
    ["2026-12-05T09:30:00+08:00", "2026-12-05T16:00:00+08:00", "十二月五号星期六上午九点半到下午四点"],
    [
      "2026-12-31T20:00:00+08:00",
      "2027-01-01T06:00:00+08:00",
      "十二月三十一号星期四晚上八点到一月一号早上六点",
    ],
  ])("a shift from %s to %s is %s", (from, to, said) => {
    expect(spokenSpan(from, to)).toBe(said);
  });

  it("says a phone digit by digit, the one as 幺", () => {
    expect(spokenDigits("0734-8512001")).toBe("零七三四，八五幺二零零幺");
  });
});

it.each([
  ["+867348512001", "0734-8512001"],
  ["+861085120011", "010-85120011"],
  ["+8613800138000", "13800138000"],
  ["+864008512001", "400-851-2001"],
  ["+819012345678", "+819012345678"],
])("the phone %s is written %s", (phone, written) => {
  expect(phoneInChina(phone)).toBe(written);
});

const gates = {
  adult: true,
  backgroundCheck: false,
  twoAdults: true,
  training: ["on-site-briefing"],
  credential: [],
  insurance: true,
  languages: ["zh-CN"],
  vehicle: false,
} as const;
const aNeed = (fields: Partial<SheetNeed> = {}): SheetNeed => ({
  title: "便民服务集市",
  from: "2026-12-05T09:30:00+08:00",
  to: "2026-12-05T11:30:00+08:00",
  wanted: 3,
  more: 0,
  asks: ["满18岁"],
  link: "https://helink.example/n/1",
  ...fields,
});
const yuan = (amount: number) => ({ amount, currency: "CNY" as const });
const aSheet = (fields: Partial<Sheet> = {}): Sheet => ({
  monday: "2026-11-30",
  made: "2026-11-27",
  station: {
    name: "茶市镇社工站",
    phone: "0734-8512001",
    address: "演示路 1 号",
    openingHours: "周一至周五",
  },
  needs: [aNeed()],
  further: 0,
  listLink: "https://helink.example/needs?division=430422103",
  thanks: { from: "2026-11-20", to: "2026-11-26", names: ["王演示", "李演示"], others: 3 },
  projects: [{ name: "春蕾计划", raised: yuan(40_000), disbursed: yuan(0), count: 4 }],
  ...fields,
});

describe("a need on the sheet", () => {
  const nameOf = (_lexicon: string, code: string) => `〈${code}〉`;
  const on = (day: string, free: readonly number[]) => ({
    shiftId: "shf_1",
    from: `2026-12-${day}T09:30:00+08:00`,
    to: `2026-12-${day}T11:30:00+08:00`,
    free: [...free],
  });
  const position = { positionId: "pos_1", skills: [], headcount: 3, gates, free: 0 };
  const driver = { ...position, skills: ["driving"], gates: { ...gates, vehicle: true } };
  const need = (shifts: readonly ReturnType<typeof on>[], quick?: true) =>
    ({
      needId: "need_1abc",
      title: "送货",
      positions: [position, { ...driver, ...(quick ? { quick } : {}) }],
      shifts: [...shifts],
    }) as unknown as Parameters<typeof sheetNeedOf>[0];
  const now = new Date("2026-12-01T00:00:00Z");
  const made = (shifts: readonly ReturnType<typeof on>[], quick?: true) =>
    sheetNeedOf(need(shifts, quick), "2026-11-30", now, nameOf, "https://h.example");

  it("is its next date of the week with places, what is still wanted there, and how many dates follow", () => {
    expect(made([on("06", [1, 0]), on("05", [1, 2]), on("02", [0, 0]), on("07", [3, 3])])).toEqual({
      title: "送货",
      from: "2026-12-05T09:30:00+08:00",
      to: "2026-12-05T11:30:00+08:00",
      wanted: 3,
      more: 1,
      asks: ["满18岁", "会〈driving〉", "有车"],
      link: "https://h.example/n/1abc",
    });
  });

  it("is none where all places of the week are taken, or it is over", () => {
    expect(made([on("05", [0, 0]), on("07", [1, 1])])).toBeUndefined();
    expect(
      sheetNeedOf(need([on("05", [1, 1])]), "2026-11-30", new Date("2026-12-06"), nameOf, ""),
    ).toBeUndefined();
  });

  it("leads to signing up by phone where that is offered", () => {
    expect(made([on("05", [1, 0])], true)?.link).toBe("https://h.example/q/1abc");
  });

  it("asks for nothing in words that the station sees to", () => {
    expect(asksOf({ skills: [], gates: { ...gates, adult: false } as never }, nameOf)).toEqual([]);
  });
});

describe("the words of the sheet", () => {
  it("are of days and weeks that can be read on any day", () => {
    expect(weekText("2026-11-30")).toBe("11月30日（星期一）至12月6日（星期日）");
    expect(daysText("2026-11-20", "2026-11-26")).toBe("11月20日至26日");
    expect(daysText("2026-11-27", "2026-12-03")).toBe("11月27日至12月3日");
    expect(whenText(aNeed())).toBe("12月5日 星期六 上午 9:30–11:30");
    expect(whenText(aNeed({ to: "2026-12-05T16:05:00+08:00" }))).toBe("12月5日 星期六 上午 9:30–下午 4:05");
    expect(whenText(aNeed({ to: "2026-12-06T06:00:00+08:00" }))).toBe(
      "12月5日 星期六 上午 9:30–12月6日 早上 6:00",
    );
    expect(projectsTitle("2026-11-27")).toBe("公益项目收到的捐款（到11月27日）");
    expect(wantedText(aNeed({ more: 2 }))).toBe("还要 3 人，当周另有 2 次");
    expect(thankedDays("2026-11-30")).toEqual({ from: "2026-11-20", to: "2026-11-26" });
  });

  it("go into the group chat with a link to all of them", () => {
    expect(groupText(aSheet({ further: 1 }), "石湾村")).toBe(
      "【石湾村】11月30日（星期一）至12月6日（星期日），2 件事请您搭把手。看看、报名：https://helink.example/needs?division=430422103 电话 0734-8512001",
    );
  });

  it("thank by name as far as there is room, and count the others", () => {
    const thanks = { from: "", to: "", names: ["王演示", "李演示"], others: 3 };
    expect(thanksText(thanks)).toBe("王演示、李演示，还有另外 3 位，谢谢你们！");
    expect(thanksText({ ...thanks, others: 0 })).toBe("王演示、李演示，谢谢你们！");
    expect(thanksText(thanks, (text) => !text.includes("李"))).toBe("王演示，还有另外 4 位，谢谢你们！");
    expect(thanksText({ ...thanks, names: [] })).toBe("3 位志愿者来帮过忙，谢谢你们！");
    expect(thanksText({ ...thanks, names: [], others: 0 })).toBe("");
    const many = Array.from({ length: 200 }, (_, at) => `王演示${at}`);
    const shortened = thanksText({ ...thanks, names: many }, thanksFit);
    expect(thanksFit(shortened)).toBe(true);
    expect(shortened).toMatch(/^王演示0、.*还有另外 1\d\d 位，谢谢你们！$/);
  });

  it("say what a project took in, and what it paid out once it has", () => {
    const project = { name: "春蕾计划", raised: yuan(40_000), disbursed: yuan(0), count: 4 };
    expect(projectText(project)).toBe("春蕾计划：收到捐款 4 笔，共 ¥400.00");
    expect(projectText({ ...project, disbursed: yuan(30_000) })).toBe(
      "春蕾计划：收到捐款 4 笔，共 ¥400.00；已拨付 ¥300.00",
    );
  });
});

describe("one page", () => {
  const needs = Array.from({ length: 12 }, (_, at) => aNeed({ link: `https://helink.example/n/${at}` }));

  it("has every need where they fit, else the nearest and a line for the others", () => {
    expect(fitOnPage(aSheet(), true)).toEqual({ shown: [aNeed()], rest: 0, scale: 1.6 });
    const { shown, rest, scale } = fitOnPage(aSheet({ needs, further: 2 }), false);
    expect(shown).toEqual(needs.slice(0, shown.length));
    expect(shown.length).toBeGreaterThanOrEqual(4);
    expect(shown.length + rest).toBe(14);
    expect(scale).toBe(1);
  });

  it("has room for more needs where nobody is to be thanked, and for fewer with long titles", () => {
    const nobody = { ...aSheet().thanks, names: [], others: 0 };
    const usual = fitOnPage(aSheet({ needs }), false).shown.length;
    expect(fitOnPage(aSheet({ needs, thanks: nobody, projects: [] }), false).shown.length).toBeGreaterThan(
      usual,
    );
    const long = needs.map((need) => ({
      ...need,
      title: "很长的标题".repeat(20),
      asks: ["会说话".repeat(30)],
    }));
    expect(fitOnPage(aSheet({ needs: long }), false).shown.length).toBeLessThan(usual);
  });

  it("has a heading on one line, as large as it fits, and never below 26 points", () => {
    expect(["茶市镇", "茶市镇石湾村老屋组", "茶市镇石湾村老屋组居民活动中心前"].map(headingPoints)).toEqual([
      48, 48, 30,
    ]);
    expect(headingPoints("字".repeat(30))).toBe(26);
  });
});

describe("what is read over the loudspeaker", () => {
  it("is plain sentences that are said as they are written", () => {
    const needs = [aNeed(), aNeed({ title: "陪老人聊天", wanted: 2, more: 2, asks: [] })];
    expect(loudspeakerText(aSheet({ needs }), "茶市镇")).toBe(
      [
        "各位乡亲，大家好。这里是茶市镇社工站。",
        "从十一月三十号星期一起的这一周，有这些事想请大家帮忙。",
        "第一件，便民服务集市，十二月五号星期六上午九点半到十一点半，还要三个人，需要满十八岁。",
        "第二件，陪老人聊天，十二月五号星期六上午九点半到十一点半，还要两个人，当周另有两次，谁都可以来。",
        "十一月二十号到十一月二十六号来帮过忙的有王演示、李演示，还有另外三位乡亲，谢谢你们。",
        "想来帮忙的，请打社工站的电话，零七三四，八五幺二零零幺。再说一遍，零七三四，八五幺二零零幺。谢谢大家。",
      ].join(""),
    );
  });

  it("takes about a minute however many needs there are, and says how many are left", () => {
    const many = loudspeakerText(aSheet({ needs: Array.from({ length: 12 }, () => aNeed()) }), "茶市镇");
    expect(many.length).toBeLessThan(300);
    expect(many).toMatch(/另外还有.+件，来电话问就知道。/);
  });

  it("has something to say without needs, a station or anybody to thank", () => {
    const thanks = { ...aSheet().thanks, names: [], others: 0 };
    expect(loudspeakerText(aSheet({ needs: [], station: undefined, thanks }), "石湾村")).toBe(
      "各位乡亲，大家好。这里是石湾村社工站。这一周没有公开招募的事。想来帮忙的，请到社工站说一声。谢谢大家。",
    );
  });
});
