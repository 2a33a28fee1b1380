import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { datesText } from "#services/web/shared/format/time.ts";
import { createApiTester } from "#test/support/api.ts";
import {
  goWithin,
  openChromium,
  openPhone,
  settled,
  signInAs,
  takePicture,
  weChatAgent,
} from "#test/support/browser.ts";
import { demoNeedOf } from "#test/support/demo-needs.ts";
import { countEffort, expectEffort } from "#test/support/effort.ts";
import { registration } from "#test/support/registration.ts";

const base = inject("base");
const api = createApiTester(base);
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** A need that anybody of age may take, open for sign-up. */
const openNeed = async (headcount = 3): Promise<string> => {
  const created = await api.as("worker-430422103")("POST /v1/needs", {
    division: "430422103",
    title: "周末陪读（测试）",
    description: "测试用的需求。",
    positions: [{ skills: ["tutoring"], headcount, gates: { adult: true } }],
    windows: [{ kind: "weekly", day: "saturday", from: "09:00", to: "11:00", start: day(1), end: day(21) }],
  });
  const { needId } = created.body;
  if (created.body.status !== "open") await api.as("worker-430422103")(`POST /v1/needs/${needId}/open`);
  return needId;
};

const languages = [
  {
    locale: "zh-CN",
    userAgent: weChatAgent,
    persona: "volunteer-8501",
    words: {
      signUp: "我要报名",
      first: "先登记一下",
      name: "姓名",
      phone: "手机号",
      born: "出生日期",
      next: "下一步",
      home: "住在哪个乡镇街道",
      skill: "课业辅导",
      done: "完成登记",
      cell: "星期六 08:00–12:00",
      risk: "我已阅读风险告知",
      send: /^报名 1 次：/,
      success: "报名成功",
      subscribe: "订阅到手机日历",
      makeLink: "生成订阅链接",
      switchOff: "关闭订阅",
    },
  },
  {
    locale: "en",
    userAgent: undefined,
    persona: "volunteer-8502",
    words: {
      ...{
        signUp: "Sign up",
        first: "Register first",
        name: "Name",
        phone: "Mobile number",
        born: "Date of birth",
      },
      next: "Next",
      home: "Township you live in",
      skill: "Tutoring",
      done: "Register",
      ...{
        cell: "Saturday 08:00–12:00",
        risk: "I have read this",
        send: /^Sign up for 1: /,
        success: "You are signed up",
      },
      ...{
        subscribe: "Subscribe in my phone's calendar",
        makeLink: "Make a link",
        switchOff: "Switch off",
      },
    },
  },
] as const;

describe("a new volunteer with a link from a group", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it.for(languages)("signs up for what is listed by a few taps ($locale)", async (phone, context) => {
    const { locale, userAgent, persona, words } = phone;
    const { needId, title } = await demoNeedOf(api, "430422", "community-event");
    const { page, complaints, close } = await openPhone(browser, base, {
      locale,
      ...(userAgent === undefined ? {} : { userAgent }),
    });
    const { hand, done, signIn } = countEffort(page);
    const button = (name: string | RegExp) => hand.getByRole("button", { name });
    const field = (label: string) => hand.getByLabel(label, { exact: true });

    await page.goto(`/needs/${needId}`);
    await hand.getByRole("link", { name: words.signUp, exact: true }).tap();
    // Who has to sign in first still sees what for.
    await page.getByText(title).waitFor();
    await takePicture(page, `volunteer-${locale}-1-sign-in`);
    await signIn(persona);
    await page.getByText(words.first).waitFor();
    await field(words.name).fill("测试志愿者");
    await field(words.phone).fill("13900008501");
    await field(words.born).fill("1990-05-05");
    await takePicture(page, `volunteer-${locale}-2-who`);
    await button(words.next).tap();
    await hand.getByLabel(words.home).selectOption("430422103");
    // Skills and hours may be left out.
    await page.locator("label.chip", { hasText: words.skill }).tap();
    await takePicture(page, `volunteer-${locale}-3-what`);
    await button(words.next).tap();
    await page.getByRole("button", { name: words.cell }).tap();
    await takePicture(page, `volunteer-${locale}-4-when`);
    await button(words.done).tap();
    await page.waitForURL(/sign-up/);
    await page.locator("fieldset label.tick").first().waitFor();
    // Nothing is chosen for anybody: each date is one's own.
    expect(await page.locator("fieldset input:checked").count()).toBe(0);
    await hand.locator("fieldset label.tick").first().tap();
    await hand.locator("label.tick", { hasText: words.risk }).tap();
    await button(words.send).tap();
    await page.getByText(words.success).waitFor();
    await takePicture(page, `volunteer-${locale}-5-signed-up`);

    expectEffort(context, "from a link in WeChat, not registered, to a place", done);
    const { body } = await api.as(persona)("GET /v1/volunteers/me/signups");
    expect(
      body.items.map((signup: { needId: string; status: string }) => [signup.needId, signup.status]),
    ).toEqual([[needId, "confirmed"]]);
    await goWithin(page, "/me/shifts");
    await page.getByText(words.subscribe).tap();
    await page.getByRole("button", { name: words.makeLink, exact: true }).tap();
    const address = await page.locator("code").textContent();
    const calendar = await (await fetch(String(address))).text();
    expect(calendar).toContain(`UID:${body.items[0].signupId}-${body.items[0].shifts[0].shiftId}@helink`);
    await page.getByRole("button", { name: words.switchOff }).tap();
    await page.locator("code").waitFor({ state: "detached" });
    expect((await fetch(String(address))).status).toBe(404);
    const stored = await page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })");
    for (const personal of ["测试志愿者", "13900008501", "1990-05-05", "@"])
      expect(stored).not.toContain(personal);
    expect(complaints).toEqual([]);
    await close();
  });

  it("chooses each date by its state, is told what the button does, and then where they stand", async () => {
    const needId = await openNeed(1);
    const before = (await api.guest(`GET /v1/needs/${needId}`)).body;
    const [first, second] = before.shifts;
    await api.as("volunteer-8506")("POST /v1/volunteers", { ...registration, phone: "+8613900008506" });
    await api.as("volunteer-8506")(`POST /v1/needs/${needId}/signups`, {
      positionId: before.positions[0].positionId,
      shifts: [first.shiftId],
      riskNoticeVersion: before.riskNotice.version,
    });
    await api.as("volunteer-8507")("POST /v1/volunteers", { ...registration, phone: "+8613900008507" });
    const { page, close } = await openPhone(browser, base);
    await page.goto(`/needs/${needId}/sign-up`);
    await signInAs(page, "volunteer-8507");
    const dates = page.locator("fieldset label.tick");
    await dates.nth(1).waitFor();
    expect(await dates.nth(0).textContent()).toContain("已满，可以排队候补");
    expect(await dates.nth(1).textContent()).toContain("还有 1 个名额");
    const send = page.locator("form button.primary");
    await page.getByText("请先选时间").waitFor();
    await dates.nth(1).tap();
    await page.getByText("勾选上面的风险告知后才能报名").waitFor();
    await page.getByLabel("我已阅读风险告知").tap();
    const text = (time: string) => datesText([time], "zh-CN");
    expect((await send.textContent())?.trim()).toBe(`报名 1 次：${text(second.from)}`);

    // The place goes while the form is open: nobody has to wait who did not mean to.
    await api.as("volunteer-8506")(`POST /v1/needs/${needId}/signups`, {
      positionId: before.positions[0].positionId,
      shifts: [second.shiftId],
      riskNoticeVersion: before.riskNotice.version,
    });
    await send.tap();
    await page.locator("ul.sheet", { hasText: "名额已满" }).waitFor();
    await page.getByText("请先选时间").waitFor();
    await dates.nth(1).getByText("已满，可以排队候补").waitFor();
    await dates.nth(0).tap();
    await dates.nth(2).tap();
    await takePicture(page, "volunteer-6-dates");
    const last = before.shifts.at(2);
    expect((await send.textContent())?.trim()).toBe(
      `报名 1 次：${text(last.from)}；候补 1 次：${text(first.from)}`,
    );
    await send.tap();
    await page.getByText("报名成功").or(page.getByText("已加入候补")).waitFor();
    const { body } = await api.as("volunteer-8507")("GET /v1/volunteers/me/signups");
    expect(body.items[0].shifts.map(({ status }: { status: string }) => status)).toEqual([
      "waitlisted",
      "confirmed",
    ]);

    await goWithin(page, `/needs/${needId}`);
    await page.getByText(`您已报名 1 次：${text(last.from)}`).waitFor();
    await page.getByText(`您在候补 1 次：${text(first.from)}`).waitFor();
    await takePicture(page, "volunteer-7-standing");
    expect(await page.getByRole("link", { name: "我要报名" }).count()).toBe(0);
    await page.getByRole("link", { name: "再报几次" }).tap();
    await page.locator("fieldset .tag", { hasText: "已确认" }).waitFor();
    expect(await dates.count()).toBe(before.shifts.length - 2);
    await close();
  });

  it("is told at the field what is wrong, goes back by the phone's own key, and loses nothing by a refresh", async () => {
    const { page, close } = await openPhone(browser, base);
    await page.goto("/register");
    await signInAs(page, "volunteer-8508");
    const phone = page.getByLabel("手机号", { exact: true });
    const next = page.getByRole("button", { name: "下一步" });
    await page.getByLabel("姓名", { exact: true }).fill("刷新测试");
    await phone.fill("1380000");
    await next.tap();
    await page.getByText("请填 11 位手机号").waitFor();
    await page.getByText("请填写").waitFor();
    await takePicture(page, "volunteer-zh-CN-8-at-the-field");
    await phone.fill("13900008508");
    await page.getByLabel("出生日期").fill("1991-01-01");
    await next.tap();
    await page.getByLabel("住在哪个乡镇街道").selectOption("430422103");
    expect(await page.locator("label.chip", { hasText: "课业辅导" }).count()).toBe(1);
    expect(await page.locator("label.chip", { hasText: "人民调解" }).count()).toBe(0);
    await page.getByRole("button", { name: /^更多技能/ }).tap();
    await page.locator("label.chip", { hasText: "人民调解" }).waitFor();
    await next.tap();
    await page.getByText("第 3 步").waitFor();
    await page.reload();
    await page.getByText("第 3 步").waitFor();
    await page.goBack();
    await page.getByText("第 2 步").waitFor();
    await page.goBack();
    await page.getByText("第 1 步").waitFor();
    expect(await phone.inputValue()).toBe("13900008508");
    await next.tap();
    await next.tap();
    await page.getByRole("button", { name: "完成登记" }).tap();
    await page.getByText("刷新测试，您好").waitFor();
    expect(await page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")).not.toContain(
      "8508",
    );
    // Who is registered is not asked again.
    await page.goto("/register");
    await page.waitForURL(/\/me$/);
    await close();
  });

  it("loses nothing when the network is cut while registering, and registers once", async () => {
    const { page, close } = await openPhone(browser, base);
    await page.goto("/register");
    await signInAs(page, "volunteer-8503");
    await page.getByLabel("姓名", { exact: true }).fill("断网测试");
    await page.getByLabel("手机号", { exact: true }).fill("13900008503");
    await page.getByLabel("出生日期").fill("1991-01-01");
    await page.getByRole("button", { name: "下一步" }).tap();
    await page.getByLabel("住在哪个乡镇街道").selectOption("430422103");
    await page.locator("label.chip", { hasText: "课业辅导" }).tap();
    await page.getByRole("button", { name: "下一步" }).tap();

    // The registration arrives, its answer does not: the worst moment for the network to go.
    await page.route("**/v1/volunteers", async (route) => {
      if (route.request().method() === "POST") await route.fetch();
      await route.abort("connectionfailed");
    });
    await page.getByRole("button", { name: "完成登记" }).tap();
    await page.getByText("没有连上网络").waitFor();
    await page.unroute("**/v1/volunteers");
    await page.getByRole("button", { name: "完成登记" }).tap();
    await page.getByText("断网测试，您好").waitFor();
    const { body } = await api.as("volunteer-8503")("GET /v1/volunteers/me");
    expect(body).toMatchObject({ name: "断网测试", version: 1 });
    await close();
  });

  it("changes what was registered, and keeps the hours that the week grid cannot show", async () => {
    const persona = "volunteer-8504";
    await api.as(persona)("POST /v1/volunteers", {
      ...registration,
      availability: [
        { day: "monday", from: "19:30", to: "21:00" },
        { day: "tuesday", from: "08:00", to: "12:00" },
      ],
    });
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/me/data");
    await signInAs(page, persona);
    await page.getByRole("link", { name: "修改资料" }).tap();
    await page.getByLabel("手机号", { exact: true }).fill("123");
    await page.getByRole("button", { name: "星期二 08:00–12:00" }).tap();
    await page.getByRole("button", { name: "星期六 12:00–18:00" }).tap();
    await page.getByLabel("有车可用").check();
    await page.getByLabel("哪一天").fill("2027-03-06");
    await page.getByRole("button", { name: "加上" }).tap();
    await page.getByRole("button", { name: "保存" }).tap();
    await page.locator(".wrong").first().waitFor();
    // As a phone book may paste it: full-width digits between marks of direction that nobody sees.
    await page.getByLabel("手机号", { exact: true }).fill("\u202d１３９００００８５０４\u202c");
    await page.getByRole("button", { name: "保存" }).tap();
    await page.getByText("已保存").waitFor();
    await takePicture(page, "volunteer-zh-CN-6-profile");
    const changed = async () => (await api.as(persona)("GET /v1/volunteers/me")).body;
    expect(await changed()).toMatchObject({
      ...{
        version: 2,
        name: registration.name,
        phone: "+8613900008504",
        vehicle: true,
        daysOff: ["2027-03-06"],
      },
      availability: [
        { day: "saturday", from: "12:00", to: "18:00" },
        { day: "monday", from: "19:30", to: "21:00" },
      ],
    });

    // Saved again unchanged nothing is sent; what was changed elsewhere meanwhile stays.
    await api.as(persona)("PATCH /v1/volunteers/me", { weeklyHoursCap: 2 });
    await page.getByRole("button", { name: "保存" }).tap();
    await page.getByLabel("姓名", { exact: true }).fill("改名测试");
    await page.getByRole("button", { name: "保存" }).tap();
    await expect.poll(async () => (await changed()).name).toBe("改名测试");
    expect(await changed()).toMatchObject({ version: 4, weeklyHoursCap: 2 });
    expect(await page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")).not.toContain(
      "改名",
    );

    // A need says what its reader lacks, before they try.
    const needId = await openNeed();
    const lacks = async () => {
      await page.goto(`/needs/${needId}`);
      await settled(page);
      return page.getByText("这个时间您没有选“有空”").count();
    };
    await expect.poll(lacks, { timeout: 20_000 }).toBe(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ["zh-CN", 360, "短信还没有开通"],
    ["en", 1440, "Short messages are not set up"],
  ])(
    "who registers (%s) where there are no short messages is told what a phone alone means",
    async (locale, width, words) => {
      const { page, complaints, close } = await openPhone(browser, base, {
        locale,
        viewport: { width, height: 900 },
      });
      const hasNone = async (path: string) => {
        await goWithin(page, path);
        return page.getByText(words).count();
      };
      await page.goto("/register");
      await signInAs(page, "volunteer-8899");
      await settled(page);
      expect(await page.getByText(words).count()).toBe(0);
      await page.route("**/v1/me/notice-preferences", async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...(await response.json()), possible: ["mail"] } });
      });
      await page.reload();
      await settled(page);
      expect(await page.getByText(words).count()).toBe(1);
      expect(await page.evaluate("document.documentElement.scrollWidth > innerWidth")).toBe(false);
      expect(await hasNone("/me/notices/ways")).toBe(1);
      expect(await page.locator("option[value=sms]").count()).toBe(0);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
