import { expect, inject, it } from "vitest";
import { openChromium, openPhone } from "#test/support/browser.ts";

it("the API's documentation shows every route under the policy that the deployed page has", async () => {
  const browser = await openChromium();
  const { page, complaints } = await openPhone(browser, inject("base"));
  const answer = await page.goto("/docs");
  expect(answer?.headers()["content-security-policy"]).toContain("default-src 'self'");
  // They are drawn one after the other.
  await page.locator(".opblock").nth(60).waitFor();
  expect(complaints).toEqual([]);
  await browser.close();
});
