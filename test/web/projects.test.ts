import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, signInAs, takePicture } from "#test/support/browser.ts";

const base = inject("base");
const api = createApiTester(base);

describe("who runs projects", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it("drafts one, is told what the law wants, publishes it, changes it and ends it", async () => {
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/work");
    await signInAs(page, "ngo-daxiang");
    await page.getByRole("link", { name: "项目管理" }).tap();
    await page.getByRole("link", { name: "新建项目" }).tap();
    await page.getByLabel("区县").selectOption("430422");
    await page.getByLabel("发起单位").fill("衡南县民政局（测试）\n  \n大湘（测试）");
    for (const chosen of ["女", "高中（含中职）", "学费和书本", "公开募捐"])
      await page.getByLabel(chosen, { exact: true }).check();
    await page.getByLabel("募捐主体").fill("测试基金会（虚构）");
    await page.getByLabel("目标（元）").fill("2万");
    await page.getByRole("button", { name: "存为草稿" }).tap();
    await page.getByText("请写金额").waitFor();
    await page.getByLabel("目标（元）").fill("20000.50");
    await page.getByLabel("为什么做这件事").fill("有的孩子早上空着肚子上课（测试）。");
    await page.getByLabel("一笔钱能做什么").fill("50 一周的早餐");
    await page.getByRole("button", { name: "存为草稿" }).tap();
    await page.getByText("每行先写金额").waitFor();
    await page.getByLabel("一笔钱能做什么").fill("50 = 一周的早餐（测试）\n￥200元：一个月的车费（测试）");
    await page.getByRole("button", { name: "存为草稿" }).tap();
    await page.locator(".wrong").first().waitFor();
    await page.getByLabel("项目名称").fill("助学（测试）");
    await page.getByRole("button", { name: "存为草稿" }).tap();
    await page.waitForURL(/\/work\/projects\/prj_/);
    const projectId = page.url().split("/").at(-1) ?? "";
    const asManager = async () => (await api.as("ngo-daxiang")(`GET /v1/projects/${projectId}`)).body;
    expect(await asManager()).toMatchObject({
      status: "draft",
      version: 1,
      initiators: ["衡南县民政局（测试）", "大湘（测试）"],
      goal: { amount: 2_000_050, currency: "CNY" },
      examples: [
        { amount: 5_000, currency: "CNY", what: "一周的早餐（测试）" },
        { amount: 20_000, currency: "CNY", what: "一个月的车费（测试）" },
      ],
      fundraisingMode: "public",
      criteria: { sex: "female", schoolStages: ["senior-middle"] },
      purposes: ["school"],
    });
    expect((await api.guest(`GET /v1/projects/${projectId}`)).status).toBe(404);

    await page.getByRole("button", { name: "公布项目" }).tap();
    await page.getByText(/慈善法 22、24/).waitFor();
    await takePicture(page, "projects-1-refused");
    await page.getByLabel("公开募捐资格证书").fill("DEMO-0001");
    await page.getByLabel("募捐方案备案号").fill("DEMO-0002");
    await page.getByLabel("指定平台页面").fill("https://example.org/p");
    await page.getByLabel("联系方式").fill("示例电话（虚构）");
    await page.getByRole("button", { name: "保存" }).tap();
    await page.getByText("已保存").waitFor();
    await page.getByRole("button", { name: "公布项目" }).tap();
    await page.getByText(/公开募捐须由县级主管部门/).waitFor();
    expect((await api.as("admin-430422")(`POST /v1/projects/${projectId}/publish`)).status).toBe(200);
    await page.reload();
    await page.getByText("已公布", { exact: true }).waitFor();
    expect((await api.guest(`GET /v1/projects/${projectId}`)).body).toMatchObject({
      takesGifts: true,
      demo: true,
    });

    // What somebody else changed meanwhile stays: only what was changed here is sent.
    await api.as("admin-430422")(`PATCH /v1/projects/${projectId}`, { partners: ["某大学（测试）"] });
    await page.getByLabel("发起单位").fill("衡南县民政局（测试）");
    await page.getByRole("button", { name: "保存" }).tap();
    await page.getByText("已保存").waitFor();
    expect(await asManager()).toMatchObject({
      partners: ["某大学（测试）"],
      initiators: ["衡南县民政局（测试）"],
    });

    // What gifts rely on changes by a request only, and everybody reads on the project what was changed.
    await page.getByLabel("帮助对象").fill("困境儿童（测试）");
    await page.getByRole("button", { name: "保存" }).tap();
    await page.getByRole("heading", { name: "“帮助对象”要县里同意才能改" }).waitFor();
    await page.getByLabel("为什么要改").fill("写错了（测试）");
    await page.getByRole("button", { name: "提出申请" }).tap();
    await page.getByText("等县级主管部门决定。").waitFor();
    expect((await asManager()).targetGroup).toBeNull();
    const work = page.url();
    const county = await openPhone(browser, base);
    await county.page.goto("/work/projects");
    await signInAs(county.page, "admin-430422");
    const card = county.page.getByRole("listitem").filter({ hasText: "有更改申请" });
    await card.getByRole("link", { name: "助学（测试）" }).tap();
    await county.page.getByText(/未公布 → 困境儿童（测试）/).waitFor();
    for (const width of [360, 1_440]) {
      await county.page.setViewportSize({ width, height: 800 });
      expect(await county.page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    }
    await county.page.getByRole("button", { name: "同意更改" }).tap();
    await county.page.getByText(/已变更/).waitFor();
    expect(await county.page.getByLabel("帮助对象").inputValue()).toBe("困境儿童（测试）");
    expect(county.complaints).toEqual([]);
    await county.close();
    await page.goto(`${new URL(work).origin}/projects/${projectId}`);
    await page.getByText(/未公布 → 困境儿童（测试）/).waitFor();
    await page.getByText("写错了（测试）").waitFor();
    await page.getByText("只资助：女生；高中（含中职）").waitFor();
    await page.goto(work);

    // A worker enters somebody whom it helps, of whom what the project admits in one way only is chosen already.
    const worker = await openPhone(browser, base);
    await worker.page.goto(`/work/projects/${projectId}`);
    await signInAs(worker.page, "worker-430422103");
    await worker.page.locator("summary", { hasText: "录入受助人" }).tap();
    await worker.page.getByLabel("15—17 岁").check();
    await worker.page.getByLabel("留守儿童").check();
    await worker.page.getByRole("button", { name: "提交，请站长批准" }).tap();
    await worker.page.getByText("至少填一项金额").waitFor();
    await worker.page.getByRole("textbox", { name: "学费和书本" }).fill("1500");
    await worker.page.getByRole("button", { name: "提交，请站长批准" }).tap();
    await worker.page.getByRole("heading", { name: "1 号受助人 待站长批准" }).waitFor();
    await worker.page.getByText("女 · 15—17 岁 · 高中（含中职） · 留守儿童 · 茶市镇").waitFor();
    expect(worker.complaints).toEqual([]);
    await worker.close();
    const lead = api.as("lead-430422103");
    const [{ slotId }] = (await lead(`GET /v1/projects/${projectId}/slots`)).body.items;
    await lead(`POST /v1/slots/${slotId}/approve`, { version: 1 });
    const open = { purpose: "school", cap: { amount: 150_000, currency: "CNY", per: "term" } };
    expect((await api.guest(`GET /v1/projects/${projectId}/slots`)).body.items).toEqual([
      { slotId, number: 1, purposes: [{ ...open, free: { amount: 150_000, currency: "CNY" } }] },
    ]);

    // What became of the money, with a picture that the page makes small: only with the word that its people agree.
    await page.locator("summary", { hasText: "进展" }).tap();
    await page.getByLabel("说说进展").fill("早餐送到了（测试）。");
    const photo = { name: "IMG_1.png", mimeType: "image/png", buffer: await page.screenshot() };
    await page.getByLabel("加一张图片").setInputFiles(photo);
    await page.getByLabel("图上是什么").fill("一碗粥（测试）");
    await page.getByRole("button", { name: "发布进展" }).tap();
    await page.locator(".wrong", { hasText: "请先确认" }).waitFor();
    await page.getByLabel("图里认得出的人").check();
    await takePicture(page, "projects-2-update");
    await page.getByRole("button", { name: "发布进展" }).tap();
    await page.getByText("已发布", { exact: true }).waitFor();
    const donor = await openPhone(browser, base);
    await donor.page.goto(`/projects/${projectId}`);
    await donor.page.getByText("早餐送到了（测试）。").waitFor();
    await donor.page.getByRole("img", { name: "一碗粥（测试）" }).waitFor();
    const width = () => donor.page.evaluate("document.querySelector('article img').naturalWidth");
    await expect.poll(width).toBeGreaterThan(300);
    await donor.page.getByRole("link", { name: "一个月的车费（测试）" }).tap();
    await donor.page.getByRole("button", { name: "去支付 ¥200.00" }).waitFor();
    expect(await donor.page.getByText("¥200 = 一个月的车费（测试）").count()).toBe(1);
    expect(donor.complaints).toEqual([]);
    await donor.close();
    await page.getByRole("button", { name: "撤回" }).tap();
    await page.getByRole("dialog").getByRole("button", { name: "撤回", exact: true }).tap();
    await page.getByText("公众看不到").waitFor();
    expect((await api.guest(`GET /v1/projects/${projectId}/updates`)).body.items).toEqual([]);

    await page.getByRole("button", { name: "结束项目" }).tap();
    await page.getByRole("dialog").getByRole("button", { name: "结束项目" }).tap();
    await page.getByText("已结束", { exact: true }).waitFor();
    expect(await asManager()).toMatchObject({ status: "ended", takesGifts: false });
    expect(complaints).toEqual([]);
    await close();
  });
});
