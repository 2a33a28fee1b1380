import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import lighthouse from "lighthouse";
import { chromium, type Page, type Response } from "playwright-core";
import { freePort } from "#infra/local/ports.ts";
import { ensureChromium } from "#infra/setup/chromium.ts";
import { createApiTester } from "#test/support/api.ts";
import { openPhone, settled, signInAs } from "#test/support/browser.ts";
import { startDemoStack } from "./demo-stack.ts";
import { openDeskNeeds } from "./desk-needs.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const categories = ["performance", "accessibility", "best-practices"] as const;
/** Runs 23 stations of the demo. */
const operator = "ngo-daxiang";
const openNeeds = 200;
const figures: Record<string, number> = {};

const demoStack = await startDemoStack();
const { base } = demoStack.stack;
const port = await freePort();
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", `--remote-debugging-port=${port}`],
});

/** Kilobytes of scripts and styles that a first visit of home loads, as they travel. */
const measureBytes = async (): Promise<void> => {
  const page = await browser.newPage();
  const bytes = { script: 0, stylesheet: 0 };
  const weighed: Promise<void>[] = [];
  const weigh = async (response: Response) => {
    const kind = response.request().resourceType();
    if (kind !== "script" && kind !== "stylesheet") return;
    // Not `+= (await ...)`: that would read the left side before awaiting, and lose what others add meanwhile.
    const weight = gzipSync(await response.body(), { level: 9 }).length;
    bytes[kind] += weight;
  };
  page.on("response", (response) => weighed.push(weigh(response)));
  await page.goto(base);
  await page.waitForLoadState("networkidle");
  await Promise.all(weighed);
  await page.close();
  figures["web.home.jsKb"] = bytes.script / 1_024;
  figures["web.home.cssKb"] = bytes.stylesheet / 1_024;
};

/** Calls of the API that the work page of the operator makes when it is opened at a desk. */
const measureWork = async (): Promise<void> => {
  const { page, close } = await openPhone(browser, base, { viewport: { width: 1_440, height: 900 } });
  await page.goto("/work");
  await signInAs(page, operator);
  await settled(page);
  let calls = 0;
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/v1/")) calls += 1;
  });
  await page.reload();
  await settled(page);
  const rows = await page.locator("tbody tr:has(a)").count();
  if (rows < openNeeds) throw new Error(`the desk shows ${rows} needs`);
  await close();
  figures["web.work.requests"] = calls;
};

/**
 * Opens the work page as Lighthouse does, in the browser's own context, which Playwright only joins.
 * @throws Error unless it shows needs at last
 */
const openWork = async (andThen: (page: Page) => Promise<void>): Promise<void> => {
  const joined = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const [context] = joined.contexts();
  if (!context) throw new Error("the browser has no context of its own");
  const page = await context.newPage();
  await page.goto(`${base}/work`);
  await andThen(page);
  await page.locator("#needs").waitFor();
  await page.close();
  await joined.close();
};

/** The median of so many runs counts, as Lighthouse advises: a single one depends on the load of the machine. */
const runs = 5;

/**
 * Lighthouse's mobile preset: a slow phone on a slow network, simulated. Each run is a first visit, unless
 * `isRepeated`: then it is of whoever was there before, with what the phone keeps, the sign-in among it.
 */
const measurePage = async (name: string, path: string, isRepeated = false): Promise<void> => {
  const scores: Record<string, number>[] = [];
  for (let run = 0; run < runs; run += 1) {
    const result = await lighthouse(`${base}${path}`, {
      port,
      output: "json",
      logLevel: "error",
      onlyCategories: [...categories],
      disableStorageReset: isRepeated,
    });
    scores.push(
      Object.fromEntries(categories.map((one) => [one, (result?.lhr.categories[one]?.score ?? 0) * 100])),
    );
  }
  for (const category of categories) {
    const figure = category === "best-practices" ? "bestPractices" : category;
    const sorted = scores.map((score) => score[category] ?? 0).sort((a, b) => a - b);
    figures[`web.${name}.${figure}`] = sorted[Math.floor(runs / 2)] ?? 0;
  }
};

try {
  const api = createApiTester(base);
  await openDeskNeeds(api, operator, openNeeds);
  await demoStack.stack.services.settled();
  await measureBytes();
  await measureWork();
  const [need] = (await api.guest("GET /v1/needs")).body.items;
  const { shownProject: project } = demoStack.demo;
  await measurePage("home", "/");
  await measurePage("need", `/needs/${need.needId}`);
  await measurePage("project", `/projects/${project.projectId}`);
  await openWork((page) => signInAs(page, operator));
  await measurePage("work", "/work", true);
  // Whoever is still signed in was so all the time: a page that only asks for a sign-in would have good figures too.
  await openWork(async () => undefined);
} finally {
  await browser.close();
  await demoStack.close();
}
const rounded = Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10] as const);
if (values.json) process.stdout.write(`${JSON.stringify(Object.fromEntries(rounded))}\n`);
else for (const [name, value] of rounded) process.stdout.write(`${name.padEnd(48)} ${value}\n`);
