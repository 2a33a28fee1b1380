import { readFileSync } from "node:fs";
import axe from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { goWithin, openChromium, openPhone, settled, signInAs } from "#test/support/browser.ts";
import { registration } from "#test/support/registration.ts";
import { locales } from "#test/support/said.ts";

const base = inject("base");
const api = createApiTester(base);
const rules = { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] };
/** In the dark only the colours are others. */
const looks = [
  ["light", rules],
  ["dark", { runOnly: ["color-contrast"] }],
] as const;
const division = "430422110";
const [captain, lead, auditor] = ["volunteer-8850", `lead-${division}`, "auditor-430422"];

/** Something of each kind that an address can name; people and things are invented. */
const makeThings = async () => {
  const made = async (answer: Promise<{ body: Record<string, string> }>) => (await answer).body;
  const { volunteerId } = await made(
    api.as(captain)("POST /v1/volunteers", { ...registration, name: "岑队长", home: { division } }),
  );
  const { teamId } = await made(
    api.as(captain)("POST /v1/teams", { name: "演示队", field: "敬老助残", division }),
  );
  await api.as(lead)(`POST /v1/teams/${teamId}/approve`);
  await api.as(captain)("POST /v1/teams", { name: "待批准的队", field: "敬老助残", division });
  const csv = "编号,标题,日期,开始时间,结束时间,人数\n1,打扫（测试）,2027-03-07,9:00,11:30,两个\n";
  const { importId } = await made(
    api.as(lead)("POST /v1/needs/imports", { csv, defaults: { division }, open: true }),
  );
  const [need] = (await api.guest("GET /v1/needs")).body.items;
  const [station] = (await api.as("worker-430422103")("GET /v1/needs?division=430422103")).body.items;
  const project = (await api.guest("GET /v1/projects?county=430422")).body.items.find(
    ({ takesGifts }: { takesGifts: boolean }) => takesGifts,
  );
  const [{ stationId }] = (await api.guest("GET /v1/stations?county=430422")).body.items;
  const gift = { amount: 100, currency: "CNY", anonymous: true };
  const { donationId } = await made(api.guest(`POST /v1/projects/${project.projectId}/donations`, gift));
  const { needId } = need;
  const { projectId } = project;
  return {
    volunteerId,
    teamId,
    importId,
    needId,
    stationNeed: station.needId,
    stationId,
    projectId,
    donationId,
  };
};
type Things = Awaited<ReturnType<typeof makeThings>>;

/** Every address of the page, by whom it is opened as. */
const addressesOf = (things: Things): Readonly<Record<string, readonly string[]>> => {
  const { volunteerId, teamId, importId, needId, stationNeed, stationId, projectId, donationId } = things;
  return {
    guest: [
      ...["/", "/needs", "/projects", "/stations", "/how", "/nowhere", "/signed-in"],
      ...[`/n/${needId.slice(5)}`, `/p/${projectId.slice(4)}`, `/needs/${needId}`, `/teams/${teamId}`],
      ...[`/projects/${projectId}`, `/projects/${projectId}/give`, `/gifts/${donationId}`],
    ],
    [captain]: [
      ...["/me/matches", "/me/shifts", "/me/hours", "/me/notices", "/me/gifts", "/me/data", "/me/teams"],
      "/me/profile",
      ...["/register", `/teams/${teamId}`, `/needs/${needId}/sign-up`, `/needs/${needId}/propose`, "/me"],
    ],
    [lead]: [
      ...["/work", "/work/post", "/work/week", "/work/imports", `/work/imports/${importId}`, "/work/teams"],
      "/work/staff",
      `/work/volunteers/${volunteerId}/checks`,
    ],
    "worker-430422103": [`/work/needs/${stationNeed}`, `/work/needs/${stationNeed}/change`],
    "ngo-daxiang": [
      "/work/staff",
      "/work/programs",
      "/work/projects",
      "/work/projects/new",
      `/work/projects/${projectId}`,
    ],
    "admin-430422": [`/work/stations/${stationId}`, "/work/contracts"],
    [auditor]: [
      "/work/stations",
      "/work/contracts",
      "/work",
      "/work/ledgers",
      `/projects/${projectId}/ledger`,
    ],
  };
};

describe("every page", () => {
  let browser: Browser;
  let addresses: Readonly<Record<string, readonly string[]>>;
  beforeAll(async () => {
    browser = await openChromium();
    addresses = addressesOf(await makeThings());
  });
  afterAll(() => browser.close());

  it("is among those that are looked at", () => {
    const routes = readFileSync("services/web/app/router.ts", "utf8");
    const paths = [...routes.matchAll(/path: "([^"]+)"/g)].map(([, path]) => String(path));
    expect(paths.length).toBeGreaterThan(30);
    const all = Object.values(addresses).flat();
    const shapes = paths.map((path) => new RegExp(`^${path.replace(/:\w+(?:\(\.\*\)\*)?/g, "[\\w-]+")}$`));
    const forgotten = paths.filter((_, at) => !all.some((address) => shapes[at]?.test(address)));
    expect(forgotten).toEqual([]);
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
        for (const [colorScheme, asked] of looks) {
          await page.emulateMedia({ colorScheme });
          const found = await page.evaluate<string[]>(
            `axe.run(${JSON.stringify({ ...asked, resultTypes: ["violations"] })}).then(({ violations }) =>
              violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
          );
          for (const violation of found) objections.push(`${path} ${colorScheme} ${violation}`);
        }
        const wider = await page.evaluate("document.documentElement.scrollWidth > innerWidth");
        if (wider) objections.push(`${path} is wider than the phone`);
      };
      for (const [persona, paths] of Object.entries(addresses)) {
        await page.goto("/me");
        if (persona !== "guest") await signInAs(page, persona);
        for (const path of paths) await inspect(path);
        if (persona === "guest") continue;
        await page.goto("/me");
        // The button stands below what is still on its way.
        await settled(page);
        await page.getByRole("button", { name: /退出登录|Sign out/ }).tap();
        await page.waitForURL(`${base}/`);
      }
      expect(objections).toEqual([]);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
