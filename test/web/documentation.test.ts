import { expect, inject, it } from "vitest";
import { openChromium, openPhone } from "#test/support/browser.ts";

it("the API's documentation shows every route under the policy that the deployed page has", async () => {
  const browser = await openChromium();
  const { page, complaints } = await openPhone(browser, inject("base"));
  const answer = await page.goto("/docs");
  expect(answer?.headers()["content-security-policy"]).toContain("default-src 'self'");
  await page.locator(".opblock").first().waitFor();
  expect(await page.locator(".opblock").count()).toBeGreaterThan(60);
  expect(complaints).toEqual([]);
  await browser.close();
});
