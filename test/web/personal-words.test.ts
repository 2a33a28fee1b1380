import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, signInAs } from "#test/support/browser.ts";
import { giftProject } from "#test/support/gift-project.ts";
import { locales, messagesIn } from "#test/support/messages.ts";
import { aNeed } from "#test/support/requests.ts";

const base = inject("base");
const api = createApiTester(base);
const worker = "worker-430422105";
const words = "茶市村3组12号";

describe("somebody who writes where a person lives", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it.each(locales)("is asked before a need is posted, changes it, or confirms it (%s)", async (locale) => {
    const message = messagesIn(locale);
    const { page, complaints, close } = await openPhone(browser, base, { locale });
    await page.goto("/work/post");
    await signInAs(page, worker);
    const text = page.getByLabel(message("work.form.text"), { exact: true });
    const send = page.getByRole("button", { name: message("work.form.send"), exact: true });
    await page.getByRole("button", { name: locale === "en" ? "Other" : "其他", exact: true }).tap();
    await page.getByLabel(message("work.form.name")).fill(`上门理发（测试 ${locale}）`);
    await text.fill("找张姐 13800000000");
    await page.getByLabel(message("work.form.place")).selectOption("430422105");
    await send.tap();
    await page.getByText("138******00").first().waitFor();
    expect(await page.getByRole("button", { name: message("personal.confirm") }).count()).toBe(0);

    await text.fill(`在${words}集合`);
    await send.tap();
    const marked = page.getByRole("alert").locator("p", { has: page.locator("mark") });
    await marked.waitFor();
    expect(await marked.innerHTML()).toMatch(
      new RegExp(`^(?:<!---->|)*在.*<mark[^>]*>${words}</mark>.*集合`),
    );
    await page.getByRole("button", { name: message("personal.change") }).tap();
    // The words are selected in the field itself.
    await expect.poll(() => page.evaluate("document.activeElement.tagName")).toBe("TEXTAREA");
    expect(await page.evaluate("String(getSelection())")).toBe(words);
    await page.getByRole("button", { name: message("personal.confirm") }).tap();
    await page.waitForURL(/\/work\/needs\/need_/);
    const needId = page.url().split("/").at(-1);
    const { staff } = (await api.as(worker)(`GET /v1/needs/${needId}`)).body;
    expect(staff.request.description).toBe(`在${words}集合`);
    expect(staff.confirmedWords).toMatchObject([{ words }]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("has it taken out of a cancelled need by the lead, and nobody but those who signed up reads the rest", async () => {
    const message = messagesIn("zh-CN");
    const post = {
      ...aNeed({ division: "430422105", description: `在${words}集合` }),
      confirmedWords: [words],
    };
    const { needId } = (await api.as(worker)("POST /v1/needs", post)).body;
    for (const verb of ["open", "cancel"]) await api.as(worker)(`POST /v1/needs/${needId}/${verb}`);
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto(`/needs/${needId}`);
    await page.getByText(message("need.hidden")).waitFor();
    expect(await page.getByText("周末课业辅导").count()).toBe(0);
    await page.goto(`/work/needs/${needId}`);
    await signInAs(page, "lead-430422105");
    await page.getByText(message("redact.title")).tap();
    await page.getByLabel(message("redact.text")).fill("在社工站集合");
    await page.getByRole("button", { name: message("redact.send"), exact: true }).tap();
    await page.getByText(message("redact.done")).waitFor();
    // The text chosen first is the description; the field is empty for another text.
    expect(await page.getByRole("radio", { name: message("work.redact.description") }).isChecked()).toBe(
      true,
    );
    expect(await page.getByLabel(message("redact.text")).inputValue()).toBe("");
    const stored = async () => (await api.as(worker)(`GET /v1/needs/${needId}`)).body;
    const { description, staff } = await stored();
    expect([description, staff.redactions.length]).toEqual(["在社工站集合", 1]);
    // What is sent empty is removed.
    await page.getByRole("button", { name: message("redact.send"), exact: true }).tap();
    await expect.poll(async () => (await stored()).description).toBe("");
    expect(complaints).toEqual([]);
    await close();
  });

  it("is taken out of a published project by its operator", async () => {
    const message = messagesIn("zh-CN");
    const manager = api.as("ngo-daxiang");
    const { items } = (await manager("GET /v1/projects?status=published&limit=100")).body;
    const { projectId } = items.find((project: object) => "version" in project);
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto(`/work/projects/${projectId}`);
    await signInAs(page, "ngo-daxiang");
    await page.getByText(message("redact.title")).tap();
    await page.getByRole("radio", { name: message("project.partners") }).check();
    await page.getByLabel(message("redact.text")).fill("甲学校、乙学校");
    await page.getByRole("button", { name: message("redact.send"), exact: true }).tap();
    await page.getByText(message("redact.done")).waitFor();
    const { partners, redactions } = (await manager(`GET /v1/projects/${projectId}`)).body;
    expect([partners, redactions.at(-1).fields]).toEqual([["甲学校", "乙学校"], ["partners"]]);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is asked before a gift with a message is paid", async () => {
    const message = messagesIn("zh-CN");
    const projectId = await giftProject(api);
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto(`/projects/${projectId}/give`);
    await page.getByText(message("giving.optional")).tap();
    await page.getByLabel(message("giving.message")).fill(`给${words}的孩子`);
    await page.locator("button.giving").tap();
    await page.locator("mark", { hasText: words }).waitFor();
    await page.getByRole("button", { name: message("personal.confirm") }).tap();
    await page.waitForURL((url) => !url.pathname.endsWith("/give"));
    expect(complaints).toEqual([]);
    await close();
  });
});
