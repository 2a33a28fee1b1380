import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from "playwright-core";
import { ensureChromium } from "#infra/setup/chromium.ts";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-sync",
  "--disable-component-update",
];

export const weChatAgent =
  "Mozilla/5.0 (Linux; Android 12; Redmi 9A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/126.0.0.0 Mobile Safari/537.36 MicroMessenger/8.0.50.2701(0x28003259) NetType/4G Language/zh_CN";

export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: ensureChromium(), args: flags });

/** Each page's open requests. */
const openRequests = new WeakMap<Page, Set<Request>>();

/**
 * Waits until a page shows everything it loads: idle three times in a row, no open request, nothing that is being waited for. A
 * page whose code has not arrived yet is empty, and asks for nothing either.
 * Unlike Playwright's `networkidle` it does not wait half a second each time; only a page that Chromium draws no more,
 * which is never called idle, takes that long.
 * @throws Error after ten seconds, with what is still open
 */
export const settled = async (page: Page): Promise<void> => {
  const until = Date.now() + 10_000;
  for (let quiet = 0; quiet < 3; ) {
    if (Date.now() > until) {
      const open = [...(openRequests.get(page) ?? [])].map((request) => request.url());
      throw new Error(
        `${page.url()} does not settle: ${open.join(", ") || "it shows nothing, or empty lines"}`,
      );
    }
    const isWhole = await page.evaluate(
      "new Promise((answer) => requestIdleCallback(() => answer(!document.querySelector('main [aria-busy=true]') && (!document.querySelector('#app') || !!document.querySelector('#main > *'))), { timeout: 500 }))",
    );
    quiet = isWhole && openRequests.get(page)?.size === 0 ? quiet + 1 : 0;
  }
};

/** Shows the page in the light or in the dark from now on. It reads what the phone is set to only once, when it starts. */
export const setTheme = async (page: Page, theme: "light" | "dark"): Promise<void> => {
  const isDark = theme === "dark";
  await page.evaluate(`document.documentElement.classList.toggle("van-theme-dark", ${isDark})`);
};

/** Goes to another page without reloading, as a tap on a link does. */
export const goWithin = async (page: Page, path: string): Promise<void> => {
  await page.evaluate(
    `history.pushState({ ...history.state }, "", ${JSON.stringify(path)});
    dispatchEvent(new PopStateEvent("popstate", { state: history.state }));`,
  );
  await settled(page);
};

/**
 * A phone-sized browser page. `complaints` collects what must never occur: script errors, and violations of the
 * content security policy.
 */
export const openPhone = async (
  browser: Browser,
  base: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[]; close: () => Promise<void> }> => {
  const context = await browser.newContext({
    baseURL: base,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    locale: "zh-CN",
    // Tests that cut or read the network must not meet the service worker's cache.
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const requests = new Set<Request>();
  openRequests.set(page, requests);
  page.on("request", (request) => requests.add(request));
  page.on("requestfinished", (request) => requests.delete(request));
  page.on("requestfailed", (request) => requests.delete(request));
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|\[Vue|\[intlify\]/.test(message.text())) complaints.push(message.text());
  });
  const close = async () => {
    // A route that a test answers may still be asked for something.
    await Promise.all(context.pages().map((open) => open.unrouteAll({ behavior: "ignoreErrors" })));
    await context.close();
  };
  return { page, complaints, close };
};

/** Signs in as a persona from a page that offers it, on a phone or at a desk, and returns to that page. */
export const signInAs = async (page: Page, persona: string): Promise<void> => {
  await page.getByRole("button", { name: /^(?:登录|Sign in)$/ }).click();
  await page.locator("input[name=persona]").fill(persona);
  await page.getByRole("button", { name: "登录 Sign in" }).click();
  await page.waitForURL((url) => !/sign-in|signed-in|auth/.test(url.pathname));
};

/** Signs out on a page that offers it, by way of the identity provider, and returns to the front page. */
export const signOutOn = async (page: Page): Promise<void> => {
  // What is still to come would move the button away from under the finger.
  await settled(page);
  await Promise.all([
    page.waitForResponse((response) => response.url().includes("/session/end/confirm")),
    page.getByRole("button", { name: /^(?:退出登录|Sign out)$/ }).tap(),
  ]);
  await page.waitForURL((url) => url.pathname === "/");
};

/** With PICTURES=1, saves a small picture of the page for people to look at; no test compares it. */
export const takePicture = async (page: Page, name: string): Promise<void> => {
  if (!process.env.PICTURES) return;
  await page.screenshot({
    path: `test/web/screenshots/${name}.jpg`,
    type: "jpeg",
    quality: 50,
    animations: "disabled",
  });
};
