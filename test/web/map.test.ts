import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, settled, takePicture } from "#test/support/browser.ts";

const base = inject("base");
const api = createApiTester(base);
let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

it("shows each township of a county with what is missing there, and leads to its needs by finger and by key", async () => {
  const { page, complaints, close } = await openPhone(browser, base);
  const { body } = await api.guest("GET /v1/divisions?county=430422");
  await page.goto("/needs");
  await settled(page);
  expect(await page.locator("main details svg").count()).toBe(0);

  await page.getByText("一览：").tap();
  const tiles = page.getByRole("link", { name: /，(?:还有 \d+ 个名额|名额都满了|眼下没有服务)$/ });
  await tiles.first().waitFor();
  expect(await tiles.count()).toBe(body.items.length);
  for (const tile of await tiles.locator("polygon").all()) {
    const box = await tile.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }

  const township = page.getByRole("link", { name: /^茶市镇，/ });
  await township.tap();
  await page.waitForURL(/\?division=430422103$/);
  expect(await page.getByLabel("乡镇街道").inputValue()).toBe("430422103");
  expect(await township.getAttribute("aria-current")).toBe("true");
  await takePicture(page, "map");

  await page.getByRole("link", { name: /^冠市镇，/ }).focus();
  await page.keyboard.press("Enter");
  await page.waitForURL(/\?division=430422104$/);
  expect(complaints).toEqual([]);
  await close();
});

it.each([
  ["zh-CN", "这里还没有开通区县"],
  ["en", "No county is open here yet"],
])("of a stage without a county, in %s, says so above every page", async (locale, words) => {
  const { page, complaints, close } = await openPhone(browser, base, { locale });
  await page.route("**/v1/site", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ json: { ...(await answer.json()), counties: [] } });
  });
  for (const path of ["/", "/stations"]) {
    await page.goto(path);
    await settled(page);
    expect(await page.getByRole("status").filter({ hasText: words }).count()).toBe(1);
  }
  expect(complaints).toEqual([]);
  await close();
});
