import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester, eventually } from "#test/support/api.ts";
import { openChromium, openPhone, signInAs, takePicture } from "#test/support/browser.ts";
import { giftProject } from "#test/support/gift-project.ts";

const base = inject("base");
const api = createApiTester(base);

/** A gift of ¥43.21 to a project of Tianxin, paid and booked; the project, and its fund since. */
const paidGift = async () => {
  const projectId = await giftProject(api, { county: "430103" });
  const fund = async () => (await api.guest(`GET /v1/projects/${projectId}/fund`)).body;
  const before = await fund();
  const gift = { amount: 4_321, currency: "CNY", anonymous: true };
  const { body } = await api.guest(`POST /v1/projects/${projectId}/donations`, gift);
  await fetch(`${body.checkoutUrl}/complete`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ outcome: "paid" }),
  });
  const raised = before.raised.amount + gift.amount;
  return { projectId, fund: await eventually(fund, (now) => now.raised.amount === raised) };
};

/** The money that stands in some elements, in fen. */
const fen = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Math.round(Number(text.replace(/[^\d.]/g, "")) * 100), 0);

describe("the ledger of a project", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it("shows an auditor every posting, debits equal to credits, and the gifts that the fund says were raised", async () => {
    const { projectId, fund } = await paidGift();
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/work");
    await signInAs(page, "auditor-430103");
    await page.getByRole("link", { name: "项目账目" }).tap();
    await page.locator(`a[href="/projects/${projectId}/ledger"]`).tap();
    await page.getByText("借贷相等").waitFor();
    const more = page.getByRole("button", { name: "加载更多" });
    while (await more.isVisible()) await more.tap();

    const sums = await page.locator("section[aria-labelledby=check] dd").allTextContents();
    const [debits, credits] = sums.map((sum) => fen([sum]));
    expect(fen(await page.locator("tbody .debit").allTextContents())).toBe(debits);
    expect(fen(await page.locator("tbody .credit").allTextContents())).toBe(credits);
    const gifts = page.locator("tbody", { hasText: "捐赠到账" });
    expect(await gifts.count()).toBe(fund.count);
    expect(fen(await gifts.locator(".credit").allTextContents())).toBe(fund.raised.amount);
    expect(await gifts.first().textContent()).toContain("¥43.21");

    // There at first paint, as wide as its share.
    const share = await page
      .locator(".bar .balance")
      .evaluate((part) => part.clientWidth / (part.parentElement?.clientWidth ?? 0));
    expect(share).toBeCloseTo(fund.balance.amount / fund.raised.amount, 1);
    await takePicture(page, "ledger-1-auditor");
    expect(complaints).toEqual([]);
    await close();
  });

  it("shows a volunteer no gift of others, says so, and refuses in words what is not there", async () => {
    const { projectId } = await paidGift();
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto(`/projects/${projectId}/ledger`);
    await signInAs(page, "volunteer-8840");
    await page.getByText("这里没有您能看的账目").waitFor();
    expect(await page.locator("main").textContent()).not.toContain("¥");

    const unknown = `prj_${"0".repeat(26)}`;
    const { title } = (await api.as("volunteer-8840")(`GET /v1/projects/${unknown}/ledger`)).body;
    await page.goto(`/projects/${unknown}/ledger`);
    await page.getByRole("alert").getByText(title).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
