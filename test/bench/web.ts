import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import lighthouse from "lighthouse";
import { chromium, type Response } from "playwright-core";
import { freePort } from "#infra/local/ports.ts";
import { ensureChromium } from "#infra/setup/chromium.ts";
import { createApiTester } from "#test/support/api.ts";
import { openPhone, settled, signInAs } from "#test/support/browser.ts";
import { startDemoStack } from "./demo-stack.ts";

const { values } = parseArgs({ options: { json: { type: "boolean", default: false } } });
const categories = ["performance", "accessibility", "best-practices"] as const;
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

/** Calls of the API that the work page of an operator with 23 stations makes when it is opened at a desk. */
const measureWork = async (): Promise<void> => {
  const { page, close } = await openPhone(browser, base, { viewport: { width: 1_440, height: 900 } });
  await page.goto("/work");
  await signInAs(page, "ngo-daxiang");
  await settled(page);
  let calls = 0;
  page.on("request", (request) => {
    if (new URL(request.url()).pathname.startsWith("/v1/")) calls += 1;
  });
  await page.reload();
  await settled(page);
  await close();
  figures["web.work.requests"] = calls;
};

/** The median of so many runs counts, as Lighthouse advises: a single one depends on the load of the machine. */
const runs = 5;

/** Lighthouse's mobile preset: a slow phone on a slow network, simulated. */
const measurePage = async (name: string, path: string): Promise<void> => {
  const scores: Record<string, number>[] = [];
  for (let run = 0; run < runs; run += 1) {
    const result = await lighthouse(`${base}${path}`, {
      port,
      output: "json",
      logLevel: "error",
      onlyCategories: [...categories],
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
  await measureBytes();
  await measureWork();
  const api = createApiTester(base);
  const [need] = (await api.guest("GET /v1/needs")).body.items;
  const { shownProject: project } = demoStack.demo;
  await measurePage("home", "/");
  await measurePage("need", `/needs/${need.needId}`);
  await measurePage("project", `/projects/${project.projectId}`);
} finally {
  await browser.close();
  await demoStack.close();
}
const rounded = Object.entries(figures).map(([name, value]) => [name, Math.round(value * 10) / 10] as const);
if (values.json) process.stdout.write(`${JSON.stringify(Object.fromEntries(rounded))}\n`);
else for (const [name, value] of rounded) process.stdout.write(`${name.padEnd(48)} ${value}\n`);
