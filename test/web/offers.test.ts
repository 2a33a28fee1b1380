import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester, eventually } from "#test/support/api.ts";
import { goWithin, openChromium, openPhone, settled, signInAs, takePicture } from "#test/support/browser.ts";
import { countEffort, expectEffort } from "#test/support/effort.ts";
import { locales, messagesIn } from "#test/support/messages.ts";
import { registration } from "#test/support/registration.ts";

const base = inject("base");
const api = createApiTester(base);
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe.each(locales)("a station that asks people (%s)", (locale) => {
  const message = messagesIn(locale);
  // A township of its own for each language, and a skill that nobody else there has.
  const division = locale === "en" ? "430422108" : "430422109";
  const worker = `worker-${division}`;
  const numbers = locale === "en" ? [8891, 8892] : [8893, 8894];
  const personas = numbers.map((number) => `volunteer-${number}`);
  let needId = "";

  beforeAll(async () => {
    for (const number of numbers)
      await api.as(`volunteer-${number}`)("POST /v1/volunteers", {
        ...registration,
        skills: ["oral-history"],
        phone: `+861390000${number}`,
        home: { division },
      });
    const created = await api.as(worker)("POST /v1/needs", {
      division,
      title: "请人陪读（测试）",
      description: "测试用的需求。",
      positions: [{ skills: ["oral-history"], headcount: 2, gates: { adult: true } }],
      windows: [{ kind: "weekly", day: "saturday", from: "09:00", to: "11:00", start: day(3), end: day(17) }],
    });
    needId = created.body.needId;
    if (created.body.status !== "open") await api.as(worker)(`POST /v1/needs/${needId}/open`);
    await eventually(
      async () => (await api.as(worker)(`GET /v1/needs/${needId}/matches`)).body.counts?.eligible,
      (eligible) => eligible >= 2,
    );
  });

  it("does so by two taps, and each person answers by one; everybody sees what stands", async (context) => {
    const station = await openPhone(browser, base, { locale });
    await station.page.goto("/work");
    await signInAs(station.page, worker);
    const { hand, done } = countEffort(station.page);
    await hand.locator(`main a[href="/work/needs/${needId}"]`).first().tap();
    await hand.getByRole("button", { name: message("asking.best", { count: 5 }) }).tap();
    const asked = station.page.getByRole("region", { name: message("asking.title") });
    await asked.getByText(message("asking.is.open"), { exact: true }).first().waitFor();
    expectEffort(context, "ask the best five, from the first screen", done);
    await asked.scrollIntoViewIfNeeded();
    await takePicture(station.page, `offers-${locale}-1-asked`);
    const offersTo = async (persona: string) => (await api.as(persona)("GET /v1/me/offers")).body.items;
    const offered = [];
    for (const persona of personas) {
      const [offer] = await offersTo(persona);
      if (offer?.needId === needId) offered.push(persona);
    }
    expect(offered).toEqual(personas);

    const [yes = "", no = ""] = personas;
    const comes = await openPhone(browser, base, { locale });
    await comes.page.goto("/me");
    await signInAs(comes.page, yes);
    // The asking is a notice that is new until it has been shown.
    const badge = comes.page
      .getByRole("navigation", { name: message("nav.main") })
      .getByText(message("nav.unread"));
    await badge.waitFor();
    await goWithin(comes.page, "/me/notices");
    await comes.page.getByText(message("me.unread")).first().waitFor();
    await badge.waitFor({ state: "detached" });
    await comes.page.reload();
    await settled(comes.page);
    expect(await comes.page.getByText(message("me.unread")).count()).toBe(0);
    await goWithin(comes.page, "/me");
    await comes.page
      .getByRole("link", { name: message("offer.answer") })
      .first()
      .tap();
    await comes.page.getByRole("button", { name: message("offer.accept") }).waitFor();
    await settled(comes.page);
    await takePicture(comes.page, `offers-${locale}-2-answer`);
    await comes.page.getByRole("button", { name: message("offer.accept") }).tap();
    await comes.page.getByText(message("signUp.done")).waitFor();
    const [signup] = (await api.as(yes)("GET /v1/volunteers/me/signups")).body.items;
    expect(signup).toMatchObject({ needId, status: "confirmed" });
    expect(comes.complaints).toEqual([]);
    await comes.close();

    const stays = await openPhone(browser, base, { locale });
    const [offer] = await offersTo(no);
    await stays.page.goto(`/offers/${offer.offerId}`);
    await signInAs(stays.page, no);
    await stays.page.getByRole("button", { name: message("offer.reason.too-far") }).tap();
    await stays.page.getByText(message("offer.is.declined")).waitFor();
    // What was answered stays answered, and what is somebody else's is nobody's.
    await stays.page.reload();
    await stays.page.getByText(message("offer.is.declined")).waitFor();
    const [foreign] = await offersTo(yes);
    await goWithin(stays.page, `/offers/${foreign.offerId}`);
    await stays.page.getByText(message("offer.notYours")).waitFor();
    await stays.close();

    await eventually(
      async () => (await api.as(worker)(`GET /v1/needs/${needId}/offers`)).body.items,
      (items: { status: string }[]) =>
        ["accepted", "declined"].every((wanted) => items.some(({ status }) => status === wanted)),
    );
    await station.page.reload();
    await asked.getByText(message("asking.is.accepted"), { exact: true }).waitFor();
    await asked.getByText(message("asking.reason.too-far"), { exact: true }).waitFor();
    await asked.scrollIntoViewIfNeeded();
    await takePicture(station.page, `offers-${locale}-3-answered`);
    expect(station.complaints).toEqual([]);
    await station.close();
  });
});
