import { expect, inject, it } from "vitest";
import { openChromium, openPhone } from "#test/support/browser.ts";

it("the API's documentation shows every route under the policy that the deployed page has", async () => {
  const browser = await openChromium();
  const { page, complaints } = await openPhone(browser, inject("base"));
  const answer = await page.goto("/docs");
  expect(answer?.headers()["content-security-policy"]).toContain("default-src 'self'");
  const { paths } = await (await page.request.get("/openapi.json")).json();
  const routes = Object.entries<object>(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  // Of a long document only the part that is on the screen is drawn.
  const shown = new Set<string>();
  await expect
    .poll(
      async () => {
        const blocks = await page.locator(".opblock-summary-control").allInnerTexts();
        for (const text of blocks)
          shown.add(text.replaceAll("\u200b", "").split(/\s+/).slice(0, 2).join(" "));
        await page.mouse.wheel(0, 500);
        return routes.filter((route) => !shown.has(route));
      },
      { timeout: 30_000, interval: 50 },
    )
    .toEqual([]);
  expect(complaints).toEqual([]);
  await browser.close();
});
