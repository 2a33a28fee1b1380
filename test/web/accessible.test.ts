import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, signInAs } from "#test/support/browser.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const base = inject("base");
const api = createApiTester(base);
const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };

const open = ["/", "/needs", "/projects", "/stations", "/how", "/nowhere"];
const own = [
  ...["/register", "/me", "/me/matches", "/me/shifts", "/me/hours", "/me/notices", "/me/gifts", "/me/data"],
];

describe.each(["zh-CN", "en"])("every page, for everybody (%s)", (locale) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it.each(["light", "dark"] as const)(
    "has nothing that axe objects to (%s)",
    { timeout: 120_000 },
    async (colorScheme) => {
      const { page, complaints, close } = await openPhone(browser, base, {
        locale,
        colorScheme,
        bypassCSP: true,
      });
      const [need, project] = await Promise.all(
        ["/v1/needs", "/v1/projects"].map(async (path) => (await api.guest(`GET ${path}`)).body.items[0]),
      );
      const objections: string[] = [];
      const inspect = async (path: string) => {
        await page.goto(path);
        await page.waitForLoadState("networkidle");
        await page.evaluate(axe);
        const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(rules)})`);
        for (const { id, nodes } of violations) objections.push(`${path} ${id}: ${nodes[0]?.html}`);
        const wider = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
        if (wider) objections.push(`${path} is wider than the phone`);
      };
      for (const path of [...open, `/needs/${need.needId}`, `/projects/${project.projectId}`])
        await inspect(path);
      await page.goto("/me");
      await signInAs(page, "volunteer-1");
      for (const path of [...own, `/needs/${need.needId}/sign-up`, "/me"]) await inspect(path);
      await page.getByRole("button", { name: /退出登录|Sign out/ }).tap();
      await page.goto("/work");
      await signInAs(page, "worker-430422103");
      const [station] = (await api.as("worker-430422103")("GET /v1/needs?division=430422103")).body.items;
      for (const path of ["/work", "/work/post", "/work/week", `/work/needs/${station.needId}`])
        await inspect(path);
      expect(objections).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
