import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, signInAs, takePicture } from "#test/support/browser.ts";

const base = inject("base");
const api = createApiTester(base);
const admin = "admin-430422";
const lead = "lead-430422118";

describe("the network of a county", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it("lets a station lead correct dates and posts, and keeps what was not reported", async () => {
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/work");
    await signInAs(page, lead);
    await page.getByRole("link", { name: "站点", exact: true }).tap();
    await page.waitForURL(`${base}/work/stations`);
    const own = page.locator("main li");
    await own.first().waitFor();
    expect(await own.count()).toBe(1);
    await own.getByRole("link").tap();
    await page.getByLabel("开站日期").fill("2020-05-01");
    await page.getByLabel("关站日期").fill("2019-05-01");
    await page.getByRole("button", { name: "保存" }).tap();
    await page.locator(".wrong").first().waitFor();
    await page.getByLabel("关站日期").fill("");
    await page.getByLabel("社工岗位数").fill("3");
    await page.getByLabel("电话").fill("0734-8500000");
    await page.getByRole("button", { name: "保存" }).tap();
    await page.getByText("已保存").waitFor();
    const stationId = page.url().split("/").at(-1);
    const station = async () => (await api.as(lead)(`GET /v1/stations/${stationId}`)).body;
    expect(await station()).toMatchObject({
      openedOn: "2020-05-01",
      closedOn: null,
      posts: 3,
      phone: "+867348500000",
    });
    await page.getByLabel("社工岗位数").fill("");
    await page.getByRole("button", { name: "保存" }).tap();
    await expect.poll(async () => (await station()).posts).toBe(null);
    await takePicture(page, "network-1-station");
    const [need] = (await api.guest("GET /v1/needs?division=430422118")).body.items;
    await page.goto(`/needs/${need.needId}`);
    await page.locator('main a[href="tel:+867348500000"]').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("lets the county change a contract's term and money, and says what is in the way of another", async () => {
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/work/contracts");
    await signInAs(page, admin);
    const contracts = (await api.as(admin)("GET /v1/contracts")).body.items;
    const [before] = contracts;
    const card = page.locator("article").first();
    await card.getByText("修改合同").tap();
    await card.getByLabel("金额（元）").fill("12.345");
    await card.getByText("请写金额").waitFor();
    await card.getByLabel("金额（元）").fill("350000");
    await card.getByRole("button", { name: "保存" }).tap();
    await card.getByText("¥350,000.00").waitFor();
    await takePicture(page, "network-2-contracts");
    const changed = (await api.as(admin)("GET /v1/contracts")).body.items[0];
    expect(changed).toMatchObject({
      budget: { amount: 35_000_000, currency: "CNY" },
      version: before.version + 1,
    });
    expect(changed.stationIds).toEqual(before.stationIds);

    await page.getByText("登记合同：").first().tap();
    const form = page.locator("main > div > details").first();
    await form.getByLabel("运营机构").fill("另一家机构（测试）");
    await form.getByRole("button", { name: "全选或全不选" }).tap();
    await form.getByRole("button", { name: "保存" }).tap();
    await form.getByRole("alert").getByText("所列站点同期已有运营合同").waitFor();
    expect((await api.as(admin)("GET /v1/contracts")).body.items).toHaveLength(contracts.length);
    await api.as(admin)(`PATCH /v1/contracts/${before.contractId}`, { budget: null });
    expect(complaints).toEqual([]);
    await close();
  });
});
