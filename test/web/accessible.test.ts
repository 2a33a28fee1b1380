import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import {
  goWithin,
  openChromium,
  openPhone,
  setTheme,
  settled,
  signInAs,
  signOutOn,
} from "#test/support/browser.ts";
import { everyPage, guest, type Opened } from "#test/support/every-page.ts";
import { locales } from "#test/support/messages.ts";

const base = inject("base");
const api = createApiTester(base);
const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
/** In the dark only the colours are others. */
const looks = [
  ["light", rules],
  ["dark", { runOnly: ["color-contrast"] }],
] as const;
describe("every page", () => {
  let browser: Browser;
  let addresses: ReadonlyMap<string, readonly Opened[]>;
  beforeAll(async () => {
    browser = await openChromium();
    addresses = await everyPage(browser, api);
  });
  afterAll(() => browser.close());

  it("is among those that are looked at", () => {
    expect(new Set([...addresses.values()].flat().map(({ address }) => address)).size).toBeGreaterThan(40);
  });

  it.concurrent.each(locales)(
    "has nothing that axe objects to, in light and in dark (%s)",
    { timeout: 300_000 },
    async (locale) => {
      // English words are the longer ones: they have to fit the narrowest phone that WCAG knows (1.4.10).
      const viewport = { width: locale === "en" ? 320 : 360, height: 740 };
      const { page, complaints, close } = await openPhone(browser, base, {
        locale,
        viewport,
        bypassCSP: true,
      });
      const objections: string[] = [];
      const inspect = async (path: string) => {
        await goWithin(page, path);
        // What is folded away is looked at too.
        await page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true");
        await settled(page);
        if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
        for (const [colorScheme, options] of looks) {
          await setTheme(page, colorScheme);
          const violations = await page.evaluate<string[]>(
            `axe.run(${JSON.stringify({ ...options, resultTypes: ["violations"] })}).then(({ violations }) =>
              violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
          );
          for (const violation of violations) objections.push(`${path} ${colorScheme} ${violation}`);
        }
        const wider = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
        if (wider) objections.push(`${path} is wider than the phone`);
      };
      for (const [reader, paths] of addresses) {
        await page.goto("/me");
        if (reader !== guest) await signInAs(page, reader);
        for (const { address } of paths) await inspect(address);
        if (reader === guest) continue;
        await page.goto("/me");
        // The button stands below what is still on its way.
        await settled(page);
        await signOutOn(page);
      }
      expect(objections).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
