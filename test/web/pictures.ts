import { mkdirSync, readFileSync, rmSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { startDemoStack } from "#test/bench/demo-stack.ts";
import { createApiTester } from "#test/support/api.ts";
import { goWithin, openChromium, openPhone, setTheme, settled, signInAs } from "#test/support/browser.ts";
import { everyPage, guest } from "#test/support/every-page.ts";
import type { locales } from "#test/support/messages.ts";

/** Every page of the router, on a phone and at a desk, light and dark, in both languages, for people to look at. */
const whole = ".local/pictures";
/** Of each page the phone and the desk, small; these are kept. */
const kept = "test/web/screenshots/pages";
const widths = [360, 1_440] as const;
const themes = ["light", "dark"] as const;
/** One picture is no taller than this, in pixels: a longer page says nothing more below. */
const tallest = 6_000;

const nameOf = (route: string, reader: string): string =>
  [route.replaceAll(/\W+/g, " ").trim().replaceAll(" ", "-") || "home", reader.replace(/-?\d.*$/, "")].join(
    "_",
  );

const dataUrl = (file: string): string => `data:image/jpeg;base64,${readFileSync(file).toString("base64")}`;

/** Draws a picture of a page of HTML, `wide` pixels wide, as a small JPEG. */
const draw = async (
  browser: Browser,
  html: string,
  wide: number,
  quality: number,
  path?: string,
): Promise<Buffer> => {
  const page = await browser.newPage({ viewport: { width: wide, height: 450 } });
  await page.setContent(html);
  const image = await page.screenshot({ type: "jpeg", quality, fullPage: true, ...(path ? { path } : {}) });
  await page.close();
  return image;
};

/** All kept pictures on one sheet, each phone beside its desk, as good as fits into so many bytes. */
const drawSheet = async (browser: Browser, names: readonly string[], mostBytes = 400_000): Promise<void> => {
  const figures = names.map(
    (
      name,
    ) => `<figure><img src="${dataUrl(`${kept}/${name}-360.jpg`)}"><img src="${dataUrl(`${kept}/${name}-1440.jpg`)}">
      <figcaption>${name}</figcaption></figure>`,
  );
  const html = `<style>body{margin:8px;display:flex;flex-wrap:wrap;gap:8px;background:#777}
    figure{margin:0}img{height:130px;margin-inline-end:4px}figcaption{font:9px sans-serif;color:#fff}</style>${figures.join("")}`;
  for (let quality = 60; quality > 0; quality -= 10) {
    const image = await draw(browser, html, 1_500, quality, `test/web/screenshots/contact-sheet.jpg`);
    if (image.length <= mostBytes) return;
  }
};

const show = async (page: Page, width: number, theme: "light" | "dark", path: string): Promise<void> => {
  await page.setViewportSize({ width, height: width === 360 ? 740 : 900 });
  await goWithin(page, path);
  await setTheme(page, theme);
  await settled(page);
};

mkdirSync(whole, { recursive: true });
rmSync(kept, { recursive: true, force: true });
mkdirSync(kept, { recursive: true });
const demo = await startDemoStack();
const { base } = demo.stack;
const browser = await openChromium();
try {
  const names = new Set<string>();
  const pages = await everyPage(browser, createApiTester(base));
  const takeAll = async (locale: (typeof locales)[number], theme: (typeof themes)[number]) => {
    for (const [reader, opened] of pages) {
      const { page, complaints, close } = await openPhone(browser, base, { locale });
      await page.goto("/me");
      await settled(page);
      if (reader !== guest) await signInAs(page, reader);
      for (const width of widths)
        for (const { route, address } of opened) {
          // A page that does not come to rest is shown as it is.
          await show(page, width, theme, address).catch((error: Error) =>
            process.stdout.write(`${error.message}\n`),
          );
          const name = nameOf(route, reader);
          const look = { type: "jpeg", animations: "disabled" } as const;
          const path = `${whole}/${name}-${width}-${theme}-${locale}.jpg`;
          const clip = { x: 0, y: 0, width, height: tallest };
          await page.screenshot({ ...look, path, quality: 70, fullPage: true, clip });
          if (theme === "dark" || locale === "en") continue;
          const small = `${kept}/${name}-${width}.jpg`;
          await page.screenshot({ ...look, path: small, quality: 50 });
          names.add(name);
        }
      for (const complaint of complaints) process.stdout.write(`${complaint}\n`);
      await close();
    }
  };
  await takeAll("zh-CN", "light");
  // Not in between: another tab in front would put the pages to sleep.
  for (const name of names) {
    const desk = `${kept}/${name}-1440.jpg`;
    await draw(browser, `<body style="margin:0"><img width="720" src="${dataUrl(desk)}">`, 720, 50, desk);
  }
  await drawSheet(browser, [...names].sort());
  await takeAll("zh-CN", "dark");
  for (const theme of themes) await takeAll("en", theme);
} finally {
  await browser.close();
  await demo.close();
}
