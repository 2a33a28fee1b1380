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

/** What each page has asked for and was not answered yet. */
const underWay = new WeakMap<Page, Set<Request>>();

/**
 * Waits until a page shows all it has asked for: it is idle several times in a row, with nothing under way and no grey
 * lines. Unlike Playwright's `networkidle` it does not wait half a second each time.
 */
export const settled = async (page: Page): Promise<void> => {
  for (let quiet = 0; quiet < 3; ) {
    await page.evaluate("new Promise((idle) => requestIdleCallback(idle))");
    quiet = underWay.get(page)?.size === 0 ? quiet + 1 : 0;
  }
  await page.waitForFunction("!document.querySelector('main .line')");
};

/** Goes to another page as a tap on a link does, without loading the page anew. */
export const goWithin = async (page: Page, path: string): Promise<void> => {
  await page.evaluate(
    `history.pushState({ ...history.state }, "", ${JSON.stringify(path)});
    dispatchEvent(new PopStateEvent("popstate", { state: history.state }));`,
  );
  await settled(page);
};

/**
 * A phone with a page of the house on it. `complaints` gathers what must never be there: script errors, and
 * whatever the policy of the page refused.
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
    // Tests that cut or read the network want to meet it, and not what the phone has kept.
    serviceWorkers: "block",
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const asked = new Set<Request>();
  underWay.set(page, asked);
  page.on("request", (request) => asked.add(request));
  page.on("requestfinished", (request) => asked.delete(request));
  page.on("requestfailed", (request) => asked.delete(request));
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy|\[Vue|\[intlify\]/.test(message.text())) complaints.push(message.text());
  });
  return { page, complaints, close: () => context.close() };
};

/** Signs in as a persona where the page asks for it, and comes back. */
export const signInAs = async (page: Page, persona: string): Promise<void> => {
  await page.getByRole("button", { name: /^(?:登录|Sign in)$/ }).tap();
  await page.locator("input[name=persona]").fill(persona);
  await page.getByRole("button", { name: "登录 Sign in" }).tap();
  await page.waitForURL((url) => !/sign-in|signed-in|auth/.test(url.pathname));
};

/** With PICTURES=1 a picture of the page, small, beside the tests: for people to look at, nothing compares it. */
export const takePicture = async (page: Page, name: string): Promise<void> => {
  if (!process.env.PICTURES) return;
  await page.screenshot({
    path: `test/web/screenshots/${name}.jpg`,
    type: "jpeg",
    quality: 50,
    animations: "disabled",
  });
};
