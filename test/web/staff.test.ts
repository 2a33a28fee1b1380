import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, settled, signInAs, takePicture } from "#test/support/browser.ts";

const base = inject("base");
const api = createApiTester(base);

describe("who lets others work", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it("appoints by the id that somebody copied, and ends it after asking", async () => {
    const colleague = await openPhone(browser, base);
    const refused: string[] = [];
    colleague.page.on("response", (answer) => {
      if (answer.status() === 403) refused.push(answer.url());
    });
    await colleague.page.goto("/me/data");
    await signInAs(colleague.page, "volunteer-8861");
    const personId = await colleague.page.locator("code").innerText();
    // Who is no volunteer is asked for nothing of one.
    await settled(colleague.page);
    await colleague.page.getByText("您还没有登记为志愿者").waitFor();
    expect(refused).toEqual([]);
    expect(personId).toBe((await api.as("volunteer-8861")("GET /v1/me")).body.personId);
    await colleague.close();

    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/work");
    await signInAs(page, "lead-430422111");
    await page.getByRole("link", { name: "人员与权限" }).tap();
    await page.getByText("按编号添加").tap();
    await page.getByLabel("职务").selectOption("social_worker");
    await page.getByLabel("乡镇街道").selectOption("430422111");
    await page.getByLabel("编号").fill("per_none");
    await page.getByRole("button", { name: "添加", exact: true }).tap();
    await page.locator(".wrong").first().waitFor();
    await page.getByLabel("编号").fill(` ${personId} `);
    await page.getByRole("button", { name: "添加", exact: true }).tap();
    const card = page.locator("li li", { hasText: personId.slice(-6) });
    await card.waitFor();
    await takePicture(page, "staff-1-appointed");
    const grants = async () => (await api.as("volunteer-8861")("GET /v1/me")).body.grants;
    expect(await grants()).toMatchObject([{ role: "social_worker", divisions: ["430422111"] }]);
    await card.getByRole("button", { name: "撤销" }).tap();
    await page.getByRole("button", { name: "保留" }).tap();
    expect(await grants()).toHaveLength(1);
    await card.getByRole("button", { name: "撤销" }).tap();
    await page.getByRole("dialog").getByRole("button", { name: "撤销" }).tap();
    await card.waitFor({ state: "detached" });
    expect(await grants()).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("invites by a link, which is accepted once, and reads its own label beside the role", async () => {
    const division = "430422110";
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/work/staff");
    await signInAs(page, `lead-${division}`);
    await page.getByRole("button", { name: /^邀请 社工/ }).tap();
    await page.getByLabel("称呼").fill("王社工（演示）");
    await page.getByRole("button", { name: "生成邀请链接" }).tap();
    await page.getByRole("img", { name: "邀请的二维码" }).waitFor();
    const text = await page.locator("code").innerText();
    const [, path = ""] = /(\/invitations\/inv_\w{26}#\w{26})$/.exec(text) ?? [];
    expect(text).not.toContain("王社工");
    await takePicture(page, "staff-2-invited");
    await page.getByRole("heading", { name: "王社工（演示）" }).waitFor();

    const invited = await openPhone(browser, base);
    const addresses: string[] = [];
    invited.page.on("request", (request) => addresses.push(request.url()));
    await invited.page.goto(path);
    await signInAs(invited.page, "volunteer-8862");
    await invited.page.getByRole("heading", { name: "社工" }).waitFor();
    expect(await invited.page.locator("main").innerText()).not.toContain("王社工");
    await takePicture(invited.page, "staff-3-invitation");
    await invited.page.getByRole("button", { name: "接受" }).tap();
    await invited.page.getByText("已接受").waitFor();
    const sent = addresses.map((address) => address.replace(/#.*/, "")).join("\n");
    expect(sent).not.toContain(path.split("#")[1]);
    await invited.page.getByRole("button", { name: "去我的工作" }).tap();
    await invited.page.getByRole("link", { name: "发布需求" }).waitFor();
    const { body } = await api.as("volunteer-8862")("GET /v1/me");
    expect(body.grants).toMatchObject([{ role: "social_worker", divisions: [division] }]);

    const late = await openPhone(browser, base);
    await late.page.goto(path);
    await signInAs(late.page, "volunteer-8863");
    await late.page.getByText("这份邀请已经有人用过了").waitFor();

    await page.reload();
    const holder = page.locator("li li", { hasText: "王社工（演示）" });
    await holder.getByRole("button", { name: "改称呼" }).tap();
    await page.getByLabel("称呼").fill("老王（演示）");
    await page.getByRole("button", { name: "保存" }).tap();
    await page.getByText("老王（演示）").waitFor();
    for (const width of [360, 1_440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    }
    // The last answer is of an invitation that was used: that is what the page is for.
    expect([...complaints, ...invited.complaints]).toEqual([]);
    for (const one of [invited, late]) await one.close();
    await close();
  });

  it("registers a program, whose secret works at once and is shown once, and revokes it", async () => {
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/work/programs");
    await signInAs(page, "ngo-daxiang");
    await page.getByLabel("程序名称").fill("名单同步（测试）");
    await page.getByLabel("看需求").check();
    await page.getByRole("button", { name: "接入", exact: true }).tap();
    const [clientId = "", secret = "", curl = ""] = await page
      .locator("code")
      .first()
      .waitFor()
      .then(() => page.getByText("curl -s").waitFor())
      .then(() => page.locator("code").allInnerTexts());
    const address = /'([^']+)'/.exec(curl)?.[1] ?? "";
    const token = async () =>
      fetch(address, {
        method: "POST",
        body: new URLSearchParams({
          grant_type: "client_credentials",
          client_id: clientId,
          client_secret: secret,
        }),
      });
    expect((await token()).status).toBe(200);
    expect(await page.evaluate("JSON.stringify({ ...localStorage, ...sessionStorage })")).not.toContain(
      secret,
    );
    await page.reload();
    const card = page.locator("li", { hasText: "名单同步（测试）" });
    await card.waitFor();
    expect(await page.content()).not.toContain(secret);
    await card.getByRole("button", { name: "撤销" }).tap();
    await page.getByRole("dialog").getByRole("button", { name: "撤销" }).tap();
    await card.waitFor({ state: "detached" });
    expect((await token()).status).toBe(401);
    expect(complaints).toEqual([]);
    await close();
  });
});
