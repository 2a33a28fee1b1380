import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import {
  goWithin,
  openChromium,
  openPhone,
  signInAs,
  takePicture,
  weChatAgent,
} from "#test/support/browser.ts";
import { messagesIn } from "#test/support/messages.ts";
import { registration } from "#test/support/registration.ts";
import { aNeed } from "#test/support/requests.ts";

const base = inject("base");
const api = createApiTester(base);
const message = messagesIn("zh-CN");
const keeping = { serviceWorkers: "allow" } as const;

/** Waits until the phone keeps what the page asks for. */
const kept = (page: Page) =>
  page.evaluate("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)");

/** Everything that lies in the phone's caches: an address and the text of each answer. */
const cached = (page: Page): Promise<[url: string, text: string][]> =>
  page.evaluate(`(async () => {
    const texts = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) texts.push([request.url, await (await cache.match(request)).text()]);
    }
    return texts;
  })()`);

describe("a phone without a network", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it("shows what was read before, and says that it is that", async () => {
    const { page, complaints, close } = await openPhone(browser, base, keeping);
    const [need] = (await api.guest("GET /v1/needs")).body.items;
    await page.goto("/");
    await kept(page);
    await page.goto(`/needs/${need.needId}`);
    await page.getByRole("heading", { name: need.title }).waitFor();
    await page.waitForLoadState("networkidle");

    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole("heading", { name: need.title }).waitFor();
    await page.getByText(message("state.noNetwork")).waitFor();
    // A page that was never open says what is missing, and comes when the network does.
    await page.goto("/projects");
    await page.getByText(message("state.offline")).waitFor();
    await page.context().setOffline(false);
    await page.getByRole("button", { name: message("state.retry") }).tap();
    await page.locator("article").first().waitFor();
    expect(await page.getByText(message("state.noNetwork")).count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it("holds nothing of who was signed in, and shows them public needs all the same", async () => {
    const person = "volunteer-8821";
    const who = { name: "岑离线", phone: "+8613900008821", email: "offline-8821@demo.invalid" };
    await api.as(person)("POST /v1/volunteers", { ...registration, ...who });
    const [need] = (await api.guest("GET /v1/needs")).body.items;
    const { page, close } = await openPhone(browser, base, keeping);
    await page.goto("/me");
    await signInAs(page, person);
    await kept(page);
    for (const path of ["/me", "/me/data", "/me/shifts", `/needs/${need.needId}`]) {
      await page.goto(path);
      await page.waitForLoadState("networkidle");
    }
    const answers = await cached(page);
    expect(answers.map(([url]) => url)).toContain(`${base}/v1/needs/${need.needId}`);
    for (const [url, text] of answers) {
      expect(url).not.toMatch(/\/v1\/(?:me|volunteers)/);
      for (const secret of Object.values(who)) expect(text, url).not.toContain(secret);
    }
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole("heading", { name: need.title }).waitFor();
    await close();
  });
});

describe("a volunteer on the way to their shift", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it("reads without a network where to come and whom to call, until they sign out", async () => {
    const [person, contact] = ["volunteer-8822", { name: "李社工（测试）", phone: "+867340000822" }];
    const worker = api.as("worker-430422110");
    await worker("PUT /v1/me/staff-contact", { ...contact, consent: true });
    const { needId } = (await worker("POST /v1/needs", aNeed({ division: "430422110" }))).body;
    const { positions, riskNotice } = (await worker(`POST /v1/needs/${needId}/open`)).body;
    await api.as(person)("POST /v1/volunteers", { ...registration, phone: "+8613900008822" });
    await api.as(person)(`POST /v1/needs/${needId}/signups`, {
      positionId: positions[0].positionId,
      shifts: "all",
      riskNoticeVersion: riskNotice.version,
    });
    const [station] = (await api.guest("GET /v1/stations?county=430422&division=430422110")).body.items;
    const { page, complaints, close } = await openPhone(browser, base, keeping);
    await page.goto("/");
    await kept(page);
    await page.goto("/me/shifts");
    await signInAs(page, person);
    const told = async () => {
      await page.getByText(`${station.name}（${station.address}）`).waitFor();
      for (const phone of [contact.phone, station.phone])
        await page.locator(`a[href="tel:${phone}"]`).first().waitFor();
      await page.getByText("联系人：李社工（测试）").waitFor();
    };
    await told();
    const toMap = await page.getByRole("link", { name: message("meeting.map") }).getAttribute("href");
    expect(toMap).toMatch(/^https:\/\/uri\.amap\.com\/search\?keyword=/);
    await takePicture(page, "offline-zh-CN-1-shift");
    await page.waitForLoadState("networkidle");

    await page.context().setOffline(true);
    await page.reload();
    await told();
    await page.getByText(message("state.noNetwork")).waitFor();
    await goWithin(page, "/me");
    await told();
    await page.getByRole("button", { name: message("signIn.out") }).tap();
    const left = "Object.keys(localStorage).filter((key) => key.startsWith('helink.kept'))";
    expect(await page.evaluate(left)).toEqual([]);
    expect(JSON.stringify(await cached(page))).not.toContain(contact.phone);
    expect(complaints.filter((complaint) => !complaint.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
    await close();
  });
});

describe("a phone that can keep the page as an app", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it("is told what the app is called and looks like", async () => {
    const { page, close } = await openPhone(browser, base);
    await page.goto("/");
    const link = await page.locator("link[rel=manifest]").getAttribute("href");
    const manifest = JSON.parse(await (await fetch(`${base}${link}`)).text());
    expect(manifest).toMatchObject({ name: "禾联 Helink", display: "standalone", start_url: "/" });
    for (const { src, type } of manifest.icons) {
      const icon = await fetch(`${base}${src}`);
      expect([icon.status, icon.headers.get("content-type")]).toEqual([200, type]);
    }
    for (const path of ["/sw.js", "/manifest.webmanifest"])
      expect((await fetch(`${base}${path}`)).headers.get("cache-control")).toBe("no-cache");
    await close();
  });

  it.each([
    ["any browser", undefined, 1],
    ["WeChat", weChatAgent, 0],
  ])("%s that offers it is taken at its word, but for WeChat's", async (_name, userAgent, shown) => {
    const { page, close } = await openPhone(browser, base, userAgent === undefined ? {} : { userAgent });
    await page.goto("/");
    await page.getByRole("button", { name: message("settings.dark") }).waitFor();
    await page.evaluate("dispatchEvent(new Event('beforeinstallprompt', { cancelable: true }))");
    await expect
      .poll(() => page.getByRole("button", { name: message("settings.install") }).count())
      .toBe(shown);
    await close();
  });
});
