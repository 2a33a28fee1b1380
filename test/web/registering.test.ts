import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { goWithin, openChromium, openPhone, settled, signInAs, takePicture } from "#test/support/browser.ts";
import { registration } from "#test/support/registration.ts";
import { aNeed } from "#test/support/requests.ts";

const base = inject("base");
const api = createApiTester(base);

describe("whoever registers, and changes what they said", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

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
    const worker = api.as("worker-430422103");
    const { needId } = (await worker("POST /v1/needs", aNeed())).body;
    await worker(`POST /v1/needs/${needId}/open`);
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
    "is told (%s) what a phone alone means where there are no short messages",
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
