import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, settled, signInAs, takePicture } from "#test/support/browser.ts";
import { locales, messagesIn } from "#test/support/messages.ts";

const base = inject("base");
const api = createApiTester(base);
let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

/** The stage's own counties, which are few, and so many more of nobody, eight to a city, as the API would name them. */
const serve = async (page: Page, more: number) => {
  const { body: site } = await api.guest("GET /v1/site");
  const { body: real } = await api.guest("GET /v1/counties");
  const made = Array.from({ length: more }, (_, at) => ({
    county: String(440_101 + at),
    name: `测试${at + 1}县`,
    region: `测试省第${Math.floor(at / 8) + 1}市`,
  }));
  const counties = [...site.counties, ...made.map(({ county }) => county)];
  await page.route("**/v1/site", (route) => route.fulfill({ json: { ...site, counties } }));
  await page.route("**/v1/counties", (route) =>
    route.fulfill({ json: { items: [...real.items, ...made], nextCursor: null } }),
  );
};

/** What the page asks the API for, from now on: paths and queries. */
const callsOf = (page: Page) => {
  const calls: string[] = [];
  page.on("request", (request) => {
    const { pathname, search } = new URL(request.url());
    if (pathname.startsWith("/v1/")) calls.push(pathname + search);
  });
  return calls;
};

const visited = ["/", "/needs", "/projects", "/stations"];

describe("a stage of many counties", () => {
  /** The calls of a visit to each page. */
  const visit = async (more: number, chosen: string) => {
    const { page, complaints, close } = await openPhone(browser, base);
    await serve(page, more);
    if (chosen) await page.addInitScript(`localStorage.setItem("helink.county", "${chosen}")`);
    const calls = callsOf(page);
    const counts: number[] = [];
    for (const path of visited) {
      calls.length = 0;
      await page.goto(path);
      await settled(page);
      counts.push(calls.length);
      expect(calls.filter((call, at) => calls.indexOf(call) !== at)).toEqual([]);
    }
    expect(complaints).toEqual([]);
    await close();
    return counts;
  };

  it("is asked for no more than one of few, whether somebody chose a county or not", async () => {
    const few = await visit(0, "");
    for (const chosen of ["", "430422"])
      for (const [at, calls] of (await visit(98, chosen)).entries())
        expect(calls, visited[at]).toBeLessThanOrEqual(few[at] ?? 0);
  });

  it.each(locales)("lets somebody find their county by finger, and remembers it (%s)", async (locale) => {
    const message = messagesIn(locale);
    const { page, complaints, close } = await openPhone(browser, base, { locale, bypassCSP: true });
    await serve(page, 98);
    const calls = callsOf(page);
    const choice = page.locator("summary", { hasText: message("county.title") }).first();
    const fits = async () =>
      expect(await page.evaluate("document.documentElement.scrollWidth > innerWidth")).toBe(false);

    await page.goto("/");
    await settled(page);
    expect(await choice.innerText()).toContain(message("county.ask"));
    expect(await page.locator(".coverage").count()).toBe(0);
    await choice.tap();
    await page.getByText("湖南省衡阳市").tap();
    await page.getByRole("button", { name: "衡南县" }).waitFor();
    await page.getByPlaceholder(message("county.search")).fill("测试");
    await page.getByText(message("county.more", { count: 68 })).waitFor();
    await fits();
    await takePicture(page, `counties-${locale}-1-search`);
    await page.getByPlaceholder(message("county.search")).fill("湖南衡南");
    await page.evaluate(axe.source);
    const violations = await page.evaluate<string[]>(
      "axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))",
    );
    expect(violations).toEqual([]);
    calls.length = 0;
    const found = page.getByRole("button", { name: "衡南县" });
    const box = await found.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await found.tap();
    await settled(page);
    expect(calls.toSorted()).toEqual([
      "/v1/coverage?county=430422",
      "/v1/divisions?county=430422",
      "/v1/needs?comingDays=31&division=430422",
      "/v1/projects?county=430422",
      "/v1/service-total?county=430422",
    ]);
    expect(await choice.innerText()).toContain("衡南县");
    await fits();
    await takePicture(page, `counties-${locale}-2-chosen`);

    await page.goto("/needs");
    await settled(page);
    expect(await choice.innerText()).toContain("衡南县");
    const places = page.getByLabel(message("needs.place"));
    expect(await places.locator("optgroup").count()).toBe(1);
    expect(await places.locator("option").count()).toBe(24);

    // A link to another county is followed, and leaves the phone's as it is.
    await page.goto("/needs?division=430103002");
    await settled(page);
    expect(await choice.innerText()).toContain("天心区");
    expect(await places.inputValue()).toBe("430103002");
    await page.goto("/stations");
    await settled(page);
    expect(await page.locator("main h2").allInnerTexts()).toEqual(["衡南县"]);

    // All of them, and the list says in which county each need is.
    await page.goto("/needs");
    await choice.tap();
    await page.getByRole("button", { name: message("county.all") }).tap();
    await settled(page);
    expect(await places.count()).toBe(0);
    expect(await page.locator("article", { hasText: "衡南县" }).count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("shows staff their own county without being told, and a volunteer says theirs where they register", async () => {
    const message = messagesIn("zh-CN");
    const choice = (page: Page) => page.locator("summary", { hasText: message("county.title") }).first();
    const staff = await openPhone(browser, base);
    await serve(staff.page, 100);
    await staff.page.goto("/me");
    await signInAs(staff.page, "worker-430422106");
    await staff.page.goto("/work/post");
    await staff.page.getByRole("button", { name: "其他", exact: true }).tap();
    await settled(staff.page);
    expect(await staff.page.getByLabel(message("work.form.place")).inputValue()).toBe("430422106");
    await staff.page.goto("/needs");
    await settled(staff.page);
    expect(await choice(staff.page).innerText()).toContain("衡南县");
    const calls = callsOf(staff.page);
    await staff.page.goto("/me/teams");
    await settled(staff.page);
    expect(calls).toContain("/v1/teams?division=430422");
    expect(staff.complaints).toEqual([]);
    await staff.close();

    const { page, complaints, close } = await openPhone(browser, base);
    await serve(page, 98);
    await page.goto("/register");
    await signInAs(page, "volunteer-8861");
    await page.getByLabel(message("register.name")).fill("岑新来");
    await page.getByLabel(message("register.phone"), { exact: true }).fill("13900008861");
    await page.getByLabel(message("register.birthDate")).fill("1968-05-01");
    await page.getByRole("button", { name: message("register.next") }).tap();
    expect(await page.getByLabel(message("register.home")).count()).toBe(0);
    await choice(page).tap();
    await page.getByPlaceholder(message("county.search")).fill("衡南");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "衡南县" }).tap();
    const home = page.getByLabel(message("register.home"));
    await home.locator("option", { hasText: "茶市镇" }).waitFor({ state: "attached" });
    await home.selectOption("430422103");
    await page.getByRole("button", { name: message("register.next") }).tap();
    await page.getByRole("button", { name: message("register.done") }).waitFor();
    expect(await page.evaluate("localStorage.getItem('helink.county')")).toBe("430422");
    expect(complaints).toEqual([]);
    await close();
  });
});
