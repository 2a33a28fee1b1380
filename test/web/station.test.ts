import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, signInAs, takePicture } from "#test/support/browser.ts";
import { registration } from "#test/support/registration.ts";

const base = inject("base");
const api = createApiTester(base);
const worker = "worker-430422104";

const needsTitled = async (title: string) =>
  (await api.as(worker)("GET /v1/needs?division=430422104")).body.items.filter(
    (need: { title: string }) => need.title === title,
  );

describe("a station and its NGO", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it("posts a need, opens it, sees who fits, and the NGO downloads the week", async () => {
    const { page, complaints, close } = await openPhone(browser, base);
    const title = "周三整理图书（测试）";
    const person = "volunteer-8601";
    await api.as(person)("POST /v1/volunteers", {
      ...registration,
      ...{ skills: ["reading-companion"], home: { division: "430422104" }, availability: [] },
    });
    await page.goto("/work");
    await signInAs(page, worker);
    await page.getByRole("link", { name: "发布需求" }).tap();
    await page.getByLabel("标题").fill(title);
    await page.getByLabel("说明").fill("测试用的需求。");
    await page.getByLabel("乡镇街道").selectOption("430422104");
    await page.getByText("需要会什么").tap();
    await page.locator("label.chip", { hasText: "阅读陪伴" }).tap();
    await takePicture(page, "station-1-post");
    await page.getByRole("button", { name: "发布", exact: true }).tap();
    await page.waitForURL(/\/work\/needs\/need_/);
    await page.getByRole("button", { name: "开放报名" }).tap();
    await page.getByText("报名中").waitFor();
    await page
      .getByText(/^匹配 \d+$/)
      .first()
      .waitFor();
    await takePicture(page, "station-2-need");
    expect(await needsTitled(title)).toHaveLength(1);

    // Somebody signs up, and stands on the week's list that the NGO downloads.
    const [need] = await needsTitled(title);
    const { body: shown } = await api.guest(`GET /v1/needs/${need.needId}`);
    await expect
      .poll(async () => {
        const { status } = await api.as(person)(`POST /v1/needs/${need.needId}/signups`, {
          positionId: shown.positions[0].positionId,
          shifts: "all",
          riskNoticeVersion: shown.riskNotice.version,
        });
        return status;
      })
      .toBe(201);
    await close();

    const ngo = await openPhone(browser, base);
    await ngo.page.goto("/work/week");
    await signInAs(ngo.page, "ngo-daxiang");
    await ngo.page.getByRole("button", { name: "下一周" }).tap();
    await ngo.page.getByText(title).waitFor();
    await takePicture(ngo.page, "ngo-1-week");
    const downloading = ngo.page.waitForEvent("download");
    await ngo.page.getByRole("button", { name: /CSV/ }).tap();
    const csv = readFileSync(await (await downloading).path(), "utf8");
    expect(csv.startsWith("\ufeff日期,")).toBe(true);
    expect(csv).toContain(title);
    expect([...complaints, ...ngo.complaints]).toEqual([]);
    await ngo.close();
  });

  it("keeps a need that is posted without a network, and sends it once when there is one", async () => {
    const { page, close } = await openPhone(browser, base);
    const title = "断网发布（测试）";
    await page.goto("/work/post");
    await signInAs(page, worker);
    await page.getByLabel("标题").fill(title);
    await page.getByLabel("说明").fill("测试用的需求。");
    await page.getByLabel("乡镇街道").selectOption("430422104");

    await page.context().setOffline(true);
    await page.getByRole("button", { name: "发布", exact: true }).tap();
    await page.getByText("联网后自动发送").waitFor();
    expect(await needsTitled(title)).toHaveLength(0);
    await page.context().setOffline(false);
    await page.waitForURL(/\/work\/needs\/need_/);
    expect(await needsTitled(title)).toHaveLength(1);

    // What was begun is gone with who began it: the next person on this phone does not send it.
    await page.goto("/work/post");
    await page.getByLabel("标题").fill("没写完");
    expect(await page.evaluate("localStorage.getItem('helink.draft.need')")).toContain("没写完");
    await page.goto("/me");
    await page.getByRole("button", { name: "退出登录" }).tap();
    await page.waitForURL(`${base}/`);
    expect(await page.evaluate("JSON.stringify(localStorage)")).not.toMatch(/没写完|refresh-token/);
    await close();
  });

  it("says kindly to somebody without a role that there is nothing here", async () => {
    const { page, close } = await openPhone(browser, base);
    await page.goto("/work");
    await signInAs(page, "volunteer-8602");
    await page.getByText("您还没有站点或机构的职务").waitFor();
    await close();
  });
});
