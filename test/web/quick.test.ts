import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { consentVersion as serverVersion } from "#services/needs/quick-signups/notice.ts";
import { consentVersion } from "#services/web/features/sign-up/model/quick-choice.ts";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, settled, takePicture, weChatAgent } from "#test/support/browser.ts";
import { countEffort, expectEffort } from "#test/support/effort.ts";

const base = inject("base");
const api = createApiTester(base);
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** A need that takes quick signups on three Saturdays. */
const openNeed = async (): Promise<string> => {
  const worker = api.as("worker-430422103");
  const { body } = await worker("POST /v1/needs", {
    division: "430422103",
    title: "社区大扫除（测试）",
    description: "测试用的需求。",
    positions: [{ skills: [], headcount: 3, gates: { adult: true, training: ["on-site-briefing"] } }],
    windows: [{ kind: "weekly", day: "saturday", from: "09:00", to: "11:00", start: day(1), end: day(21) }],
  });
  if (body.status !== "open") await worker(`POST /v1/needs/${body.needId}/open`);
  return body.needId;
};

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

it("the page shows the notice of personal information that the service records", () => {
  expect(consentVersion).toBe(serverVersion);
});

describe("signing up by name and phone", () => {
  it("takes two taps and two typed fields from the link in the group to the kept page, at 360 px; then another day, and gone", async (context) => {
    const needId = await openNeed();
    const { page, complaints, close } = await openPhone(browser, base, { userAgent: weChatAgent });
    const { hand, done } = countEffort(page);
    await page.goto(`/q/${needId.slice("need_".length)}`);
    await settled(page);
    await hand.getByRole("button", { name: /去$/ }).first().tap();
    await hand.getByLabel("姓名", { exact: true }).fill("演示 <b>王秀英</b>");
    await hand.getByLabel("手机号", { exact: true }).fill("13800131234");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
    await hand.getByRole("button", { name: /^我去/ }).tap();
    await page.getByRole("heading", { name: "已确认" }).waitFor();
    await takePicture(page, "quick-zh-CN-1-kept");
    expectEffort(context, "a place by name and phone alone", done);
    expect(new URL(page.url()).hash).toMatch(/^#qss_/);

    await page.getByText("换一天").tap();
    await page.getByRole("button", { name: /去$/ }).first().tap();
    await page.getByRole("button", { name: "改到这天" }).tap();
    await page.getByText("换一天").waitFor();
    await page.getByRole("button", { name: /不去了/ }).tap();
    await page.getByRole("button", { name: "确定" }).tap();
    await page.getByText("姓名和电话已删除").waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
