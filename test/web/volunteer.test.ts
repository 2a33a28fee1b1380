import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { datesText } from "#services/web/shared/format/time.ts";
import { createApiTester } from "#test/support/api.ts";
import {
  goWithin,
  openChromium,
  openPhone,
  signInAs,
  takePicture,
  weChatAgent,
} from "#test/support/browser.ts";
import { demoNeedOf } from "#test/support/demo-needs.ts";
import { countEffort, expectEffort } from "#test/support/effort.ts";
import { registration } from "#test/support/registration.ts";
import { aNeed } from "#test/support/requests.ts";

const base = inject("base");
const api = createApiTester(base);
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** A need of one place on each of three Saturdays that anybody of age may take, open for sign-up. */
const openNeed = async (): Promise<string> => {
  const worker = api.as("worker-430422103");
  const { body } = await worker(
    "POST /v1/needs",
    aNeed({
      positions: [{ skills: ["tutoring"], headcount: 1, gates: { adult: true } }],
      windows: [{ kind: "weekly", day: "saturday", from: "09:00", to: "11:00", start: day(1), end: day(21) }],
    }),
  );
  await worker(`POST /v1/needs/${body.needId}/open`);
  return body.needId;
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
      home: "Your township",
      skill: "Tutoring",
      done: "Register",
      ...{
        cell: "Saturday 08:00–12:00",
        risk: "I have read this",
        send: /^Sign up for 1 date: /,
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
    const needId = await openNeed();
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
});
