import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester, eventually } from "#test/support/api.ts";
import { openChromium, openPhone, settled, signInAs, takePicture } from "#test/support/browser.ts";
import { countEffort, expectEffort } from "#test/support/effort.ts";

const base = inject("base");
const api = createApiTester(base);
const division = "430422110";
const [worker, lead] = [`worker-${division}`, `lead-${division}`];
const title = "国庆前后探访老人（测试）";

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe("a need that loosens a condition", () => {
  it("is posted by taps, sent back, changed and released, each on one page", async (context) => {
    const station = await openPhone(browser, base);
    const { page } = station;
    await page.goto("/work/post");
    await signInAs(page, worker);
    await page.getByRole("button", { name: "探访独居老人" }).tap();
    await page.getByText("公开，大家都能在列表里看到并报名。").waitFor();
    await page.getByLabel("标题").fill(title);
    await page.getByLabel("说明", { exact: true }).fill("每周陪老人说说话，读读报。");
    await page.getByLabel("乡镇街道").selectOption(division);
    // A series over a holiday, by night: what it comes to is shown before it is sent.
    await page.getByLabel("日期").fill("2027-09-24");
    await page.getByLabel("开始", { exact: true }).fill("20:00");
    await page.getByLabel("结束", { exact: true }).fill("06:00");
    await page.getByText("次日结束").waitFor();
    await page.getByText("每周重复").tap();
    await page.getByLabel("重复到").fill("2027-10-15");
    await page.getByText("共 4 次：9月24日、10月1日、8日、15日").waitFor();
    await page.getByRole("button", { name: /^法定节假日不办（1 天/ }).tap();
    await page.getByText("共 3 次：9月24日、10月8日、15日").waitFor();
    await page.getByText("报名条件").tap();
    await page.getByLabel("须有志愿者保险").uncheck();
    await page.getByText("要站长审核后才开始报名。").waitFor();
    expect(await page.getByRole("button", { name: "保存草稿" }).count()).toBe(0);
    await page.getByLabel("为什么放宽这一类别的条件").fill("镇里统一投保（测试）。");
    await takePicture(page, "release-zh-CN-1-post");
    await page.getByRole("button", { name: "提交站长审核" }).tap();
    await page.waitForURL(/\/work\/needs\/need_/);
    const needId = page.url().split("/").at(-1);
    await page.getByRole("heading", { name: "等站长审核" }).waitFor();
    expect(await page.getByRole("button", { name: "发布并开始报名" }).count()).toBe(0);
    // Taken back before anybody has decided, and put to the lead again as it is.
    await page.getByRole("button", { name: "撤回修改" }).tap();
    await page.getByText("已撤回，站长那里看不到了").waitFor();
    await page.getByRole("button", { name: "提交站长审核" }).tap();
    await page.getByRole("heading", { name: "等站长审核" }).waitFor();

    const office = await openPhone(browser, base);
    await office.page.goto("/work");
    await signInAs(office.page, lead);
    await office.page.getByRole("heading", { name: "待您审核（1）" }).waitFor();
    await office.page.getByRole("region", { name: "待您审核" }).getByRole("link", { name: title }).tap();
    const decision = office.page.getByRole("region", { name: "待您审核" });
    await decision.getByRole("row", { name: "志愿者保险 要求 不要求" }).waitFor();
    await decision.getByText("镇里统一投保（测试）。").waitFor();
    await settled(office.page);
    await takePicture(office.page, "release-zh-CN-2-decide");
    await decision.getByRole("button", { name: "退回并说明" }).tap();
    await decision.getByLabel("为什么退回").fill("请写明保单号（测试）。");
    await decision.getByRole("button", { name: "退回", exact: true }).tap();
    await office.page.getByText("站长退回了").waitFor();

    await eventually(
      async () => (await api.as(worker)("GET /v1/me/notices")).body.items,
      (items: { kind: string }[]) => items.some(({ kind }) => kind === "station-sent-back"),
    );
    await page.goto("/me/notices");
    await page.locator("li", { hasText: "站长把它退回了" }).getByRole("link", { name: "打开需求" }).tap();
    await page.getByText("请写明保单号（测试）。").waitFor();
    await takePicture(page, "release-zh-CN-3-sent-back");
    await page.getByRole("link", { name: "修改需求" }).tap();
    await page.getByLabel("为什么放宽这一类别的条件").fill("镇里统一投保，保单号 0001（测试）。");
    await page.getByRole("button", { name: "保存修改" }).tap();
    await page.getByRole("heading", { name: "等站长审核" }).waitFor();
    expect(await page.getByText("请写明保单号（测试）。").count()).toBe(0);

    await office.page.goto("/work");
    const { hand, done } = countEffort(office.page);
    const waiting = hand.getByRole("region", { name: "待您审核" });
    await waiting.getByRole("link", { name: title }).tap();
    await decision.getByText("保单号 0001（测试）").waitFor();
    await waiting.getByRole("button", { name: "同意开放" }).tap();
    await office.page.getByText("报名中", { exact: true }).waitFor();
    expectEffort(context, "a lead agrees to a loosened condition", done);
    const { status, staff } = (await api.as(worker)(`GET /v1/needs/${needId}`)).body;
    expect([status, staff.toRelease]).toEqual(["open", []]);
    expect([...station.complaints, ...office.complaints]).toEqual([]);
    await station.close();
    await office.close();
  });
});
