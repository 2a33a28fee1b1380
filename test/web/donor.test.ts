import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester, eventually } from "#test/support/api.ts";
import { openChromium, openPhone, signInAs, takePicture, weChatAgent } from "#test/support/browser.ts";
import { countEffort, expectEffort } from "#test/support/effort.ts";
import { giftProject } from "#test/support/gift-project.ts";
import { locales, messagesIn } from "#test/support/messages.ts";

const base = inject("base");
const api = createApiTester(base);

const stripe = async (path: string, body: object = {}) => {
  const { stripeApi } = (await api.guest("GET /local/info")).body;
  await fetch(`${stripeApi}${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
};
/** A project that takes gifts in yuan. */
const projectId = () => giftProject(api);

describe("a donor with a phone", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());
  afterEach(() => stripe("/sandbox/schedule", { mode: "immediate" }));

  const title =
    "gives in four taps from the list, is told the truth while the bank is silent, and is thanked without asking (%s)";
  it.for(locales)(title, async (locale, context) => {
    const message = messagesIn(locale);
    const userAgent = weChatAgent;
    const { page, complaints, close } = await openPhone(browser, base, { locale, userAgent });
    const { hand, done } = countEffort(page);
    const project = await giftProject(api, { county: "430422" });
    const money = "¥50.00";
    await stripe("/sandbox/schedule", { mode: "hold" });
    await page.goto("/projects");
    await hand.locator(`main a[href="/projects/${project}"]`).first().tap();
    await page.getByRole("link", { name: message("project.give") }).waitFor();
    await takePicture(page, `donor-${locale}-1-project`);
    await hand.getByRole("link", { name: message("project.give") }).tap();
    await page.getByRole("button", { name: message("giving.pay", { money }) }).waitFor();
    await takePicture(page, `donor-${locale}-2-give`);
    await hand.getByRole("button", { name: message("giving.pay", { money }) }).tap();
    await hand.getByRole("button", { name: "付款成功" }).tap();
    expectEffort(context, "¥50 as a guest, from the list of projects", done);

    await page.getByText(message("giving.status.pending")).waitFor();
    await takePicture(page, `donor-${locale}-3-on-its-way`);
    await stripe("/sandbox/release");
    await page.getByText(message("giving.status.paid")).waitFor();
    await page.getByRole("heading", { name: message("giving.acknowledgment") }).waitFor();
    await page.getByRole("button", { name: message("giving.tellFriends") }).waitFor();
    await takePicture(page, `donor-${locale}-4-acknowledged`);
    expect(await page.locator("main").textContent()).toContain(money);
    expect(page.url()).toMatch(/\/gifts\/don_\w+$/);

    // Kept by mail and by a private link, which opens the gift in another browser; without its end it opens nothing.
    const email = `guest-${locale.toLowerCase()}@demo.invalid`;
    const [, donationId = ""] = /(don_\w+)$/.exec(page.url()) ?? [];
    const link = (await page.locator("code").textContent()) ?? "";
    await page.getByLabel(message("giving.keep.mail"), { exact: true }).fill(email);
    await page.getByRole("button", { name: message("giving.keep.send") }).tap();
    await page.getByText(message("giving.keep.sent", { email })).waitFor();
    await takePicture(page, `donor-${locale}-5-kept`);
    const other = await openPhone(browser, base, { locale });
    await other.page.goto(`/gifts/${donationId}`);
    await other.page.getByText(message("giving.hidden")).waitFor();
    await other.page.goto("/");
    await other.page.goto(link);
    await other.page.getByText(message("giving.status.paid")).waitFor();
    await other.close();
    expect(complaints).toEqual([]);
    await close();
  });

  it("who stops at the checkout is told that nothing was taken, and can go on", async () => {
    const { page, complaints, close } = await openPhone(browser, base);
    const project = await projectId();
    await page.goto(`/projects/${project}/give`);
    await page.getByRole("button", { name: "去支付 ¥50.00" }).tap();
    await page.getByRole("button", { name: "放弃付款" }).tap();
    await page.getByText("没有付款，没有扣款。想继续吗？").waitFor();
    await takePicture(page, "donor-zh-CN-6-stopped");
    await page.getByRole("link", { name: "再捐一次" }).waitFor();
    // Stripe leaves a checkout open to whom went back from it; the local one closes it, as if its time were over.
    const gift = { amount: 1_500, currency: "CNY", anonymous: true };
    const { body } = await api.guest(`POST /v1/projects/${project}/donations`, gift);
    await page.goto(`/gifts/${body.donationId}?stopped#${body.readSecret}`);
    await page.getByText("没有付款，没有扣款。想继续吗？").waitFor();
    await page.getByRole("link", { name: "继续支付" }).tap();
    await page.getByRole("button", { name: "付款成功" }).tap();
    await page.getByText("收到了，谢谢您！").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("gives in the currency that the project takes: yen are offered as yen, without decimals", async () => {
    const admin = api.as("admin-430422");
    const { body: project } = await admin("POST /v1/projects", {
      name: "演示项目（日元）",
      county: "430422",
      currencies: ["JPY", "USD"],
      fundraisingMode: "public",
      qualificationNo: "DEMO-QUAL-8",
      planNo: "DEMO-PLAN-8",
      platformLink: "https://demo.invalid/plan/8",
      fundraiser: { name: "演示募捐主体（虚构）", contact: "演示：contact@demo.invalid" },
    });
    expect((await admin(`POST /v1/projects/${project.projectId}/publish`)).status).toBe(200);
    await eventually(
      () => api.guest(`GET /v1/projects/${project.projectId}/fund`),
      ({ status }) => status === 200,
    );
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto(`/projects/${project.projectId}/give`);
    await page.locator("label.chip", { hasText: "2,000日元" }).waitFor();
    expect(await page.locator("main").textContent()).not.toContain("¥");
    await page.locator("label.chip", { hasText: "美元" }).first().tap();
    await page.locator("label.chip", { hasText: "15美元" }).waitFor();
    await page.locator("label.chip", { hasText: "日元" }).first().tap();
    await page.locator("label.chip", { hasText: "其他金额" }).tap();
    const typed = page.getByLabel("其他金额（日元）", { exact: true });
    await typed.fill("500.5");
    await page.getByRole("button", { name: /^去支付/ }).tap();
    await page.getByText("请填大于 0 的金额").waitFor();
    await typed.fill("600");
    await takePicture(page, "donor-zh-CN-5-yen");
    await page.getByRole("button", { name: "去支付 600日元" }).tap();
    await page.getByRole("button", { name: "付款成功" }).tap();
    await page.getByText("收到了，谢谢您！").waitFor();
    expect(await page.locator("main").textContent()).toContain("600日元");
    expect(complaints).toEqual([]);
    await close();
  });

  it("is told beside the field what is no amount, and sends nothing", async () => {
    const { page, close } = await openPhone(browser, base, { locale: "en" });
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() === "POST") sent.push(request.url());
    });
    await page.goto(`/projects/${await projectId()}/give`);
    await page.locator("label.chip", { hasText: "Another amount" }).tap();
    for (const typed of ["", "0", "-5", "1.005"]) {
      await page.getByLabel("Another amount (Chinese Yuan)", { exact: true }).last().fill(typed);
      await page.getByRole("button", { name: /^Pay/ }).tap();
      await page.getByText("Enter an amount above 0").waitFor();
    }
    expect(sent).toEqual([]);
    await close();
  });

  it("is asked about a gift made as a guest with the same address, and has it in their list from then on", async () => {
    const donor = { name: "测试捐赠人", email: "donor-8601@demo.invalid" };
    const { body } = await api.guest(`POST /v1/projects/${await projectId()}/donations`, {
      amount: 1_234,
      currency: "CNY",
      anonymous: true,
      donor,
    });
    await fetch(`${body.checkoutUrl}/complete`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ outcome: "paid" }),
    });
    const { page, close } = await openPhone(browser, base);
    await page.goto(`/gifts/${body.donationId}`);
    await expect
      .poll(() => page.getByText("用捐赠时填的邮箱登录").isVisible(), { timeout: 15_000 })
      .toBe(true);
    await page.goto("/me/gifts");
    await signInAs(page, "donor-8601");
    await page.getByText("¥12.34").waitFor();
    await page.getByRole("button", { name: "是我捐的", exact: true }).tap();
    await expect.poll(() => page.getByText("这是您捐的吗？").count()).toBe(0);
    await page.locator(`a[href="/gifts/${body.donationId}"]`).waitFor();
    await close();
  });
});
