import { readFileSync } from "node:fs";
import { readXlsx } from "hucre/xlsx";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { addDays, countyDay } from "#shared/values/time.ts";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, settled, signInAs, signOutOn, takePicture } from "#test/support/browser.ts";
import { countEffort, expectEffort } from "#test/support/effort.ts";
import { locales, messagesIn } from "#test/support/messages.ts";
import { registration } from "#test/support/registration.ts";

const base = inject("base");
const api = createApiTester(base);
const worker = "worker-430422104";

const needsTitled = async (title: string) =>
  (await api.as(worker)("GET /v1/needs?division=430422104")).body.items.filter(
    (need: { title: string }) => need.title === title,
  );

describe("a station and its NGO", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it.for(locales)(
    "posts a need, opens it, sees who fits, and the NGO downloads the week (%s)",
    async (locale, context) => {
      const message = messagesIn(locale);
      const { page, complaints, close } = await openPhone(browser, base, { locale });
      const title = `周三整理图书（测试 ${locale}）`;
      const person = locale === "en" ? "volunteer-8603" : "volunteer-8601";
      await api.as(person)("POST /v1/volunteers", {
        ...registration,
        skills: ["reading-companion"],
        home: { division: "430422104" },
        availability: [],
      });
      await api.as(`${person.slice(0, -1)}${locale === "en" ? 5 : 4}`)("POST /v1/volunteers", {
        ...{
          ...registration,
          name: "夜猫子",
          skills: ["reading-companion"],
          home: { division: "430422104" },
        },
        availability: [{ day: "monday", from: "02:00", to: "03:00" }],
      });
      await page.goto("/work");
      await signInAs(page, worker);
      const { hand, done } = countEffort(page);
      await hand.getByRole("link", { name: message("work.post") }).tap();
      // No kind is chosen beforehand, and nothing else is asked before one is.
      expect(await page.getByLabel(message("work.form.name")).count()).toBe(0);
      await hand.getByRole("button", { name: locale === "en" ? "Other" : "其他", exact: true }).tap();
      await hand.getByLabel(message("work.form.name")).fill(title);
      await hand.getByLabel(message("work.form.text"), { exact: true }).fill("测试用的需求。");
      // Their only township is there already; skills and more positions may be left out.
      expect(await page.getByLabel(message("work.form.place")).inputValue()).toBe("430422104");
      await page.getByText(message("work.form.skills")).tap();
      await page.locator("label.chip", { hasText: locale === "en" ? "Reading companion" : "阅读陪伴" }).tap();
      await page.getByRole("button", { name: message("work.form.morePositions") }).tap();
      await page.getByLabel(message("work.form.headcount"), { exact: true }).last().fill("1");
      await takePicture(page, `station-${locale}-1-post`);
      await page.getByText(message("work.sees.invite")).waitFor();
      await hand.getByRole("button", { name: message("work.need.open") }).tap();
      await page.waitForURL(/\/work\/needs\/need_/);
      await page.getByText(message("work.status.open"), { exact: true }).waitFor();
      expectEffort(context, "post the smallest need and open it", done);
      // What is next stands first: to pass it on, though it is in no list, and to ask the best.
      await page.getByRole("button", { name: message("share.title") }).waitFor();
      await page
        .getByRole("button", { name: message("asking.best", { count: 5 }) })
        .first()
        .waitFor();
      await page
        .getByText(/^(?:匹配|match) \d+$/)
        .first()
        .waitFor();
      await page.getByText(message("work.out.title")).tap();
      const lacks = message("work.out.missing", { what: message("gateName.time") });
      await page.locator("li", { hasText: "夜**" }).filter({ hasText: lacks }).first().waitFor();
      await takePicture(page, `station-${locale}-2-need`);
      expect(await needsTitled(title)).toHaveLength(1);

      // Somebody signs up, and stands on the week's list that the NGO downloads.
      const [need] = await needsTitled(title);
      const { body: shown } = await api.guest(`GET /v1/needs/${need.needId}`);
      expect(shown.positions.map(({ headcount }: { headcount: number }) => headcount)).toEqual([2, 1]);
      await expect
        .poll(async () => {
          const { status } = await api.as(person)(`POST /v1/needs/${need.needId}/signups`, {
            positionId: shown.positions[0].positionId,
            shifts: "all",
            riskNoticeVersion: shown.riskNotice.version,
          });
          return status;
        })
        .toBe(201);
      await close();

      const ngo = await openPhone(browser, base, { locale });
      await ngo.page.goto("/work");
      await signInAs(ngo.page, "ngo-daxiang");
      const week = countEffort(ngo.page);
      await week.hand
        .getByRole("link", { name: message("work.week") })
        .first()
        .tap();
      await ngo.page.getByRole("button", { name: message("work.later") }).tap();
      await ngo.page.getByText(title).waitFor();
      await takePicture(ngo.page, `ngo-${locale}-1-week`);
      const downloading = ngo.page.waitForEvent("download");
      await week.hand.getByRole("button", { name: /CSV/ }).tap();
      expectEffort(context, "the file of a week", week.done);
      const csv = readFileSync(await (await downloading).path(), "utf8");
      expect(csv).toMatch(locale === "en" ? /^\ufeffday,/ : /^\ufeff日期,/);
      expect(csv).toContain(title);
      expect([...complaints, ...ngo.complaints]).toEqual([]);
      await ngo.close();
    },
  );

  it.each(locales)("names what a place still has to complete (%s)", async (locale) => {
    const message = messagesIn(locale);
    const person = api.as("volunteer-8606");
    await person("POST /v1/volunteers", { ...registration, home: { division: "430422104" } });
    const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    const weekly = {
      kind: "weekly",
      day: "saturday",
      from: "18:00",
      to: "19:00",
      start: day(3),
      end: day(9),
    };
    const created = await api.as(worker)("POST /v1/needs", {
      division: "430422104",
      kind: "goods-handling",
      title: `搬运（测试 ${locale}）`,
      description: "测试用的需求。",
      positions: [{ skills: [], headcount: 2 }],
      windows: [weekly],
    });
    const { needId } = created.body;
    const { body: shown } = await api.as(worker)(`POST /v1/needs/${needId}/open`);
    const signup = await person(`POST /v1/needs/${needId}/signups`, {
      positionId: shown.positions[0].positionId,
      shifts: "all",
      riskNoticeVersion: shown.riskNotice.version,
    });
    expect(signup.body.status, JSON.stringify(signup.body)).toBe("to-complete");
    const { page, complaints, close } = await openPhone(browser, base, { locale });
    await expect
      .poll(async () => (await needsTitled(`搬运（测试 ${locale}）`))[0]?.toComplete, { timeout: 10_000 })
      .toBe(1);
    await page.goto("/work");
    await signInAs(page, worker);
    // The first screen says how many people it is, and of which need; its link leads to who.
    const waiting = page.locator("details", { hasText: message("work.complete.note") });
    await waiting.evaluate("(node) => { node.open = true; }");
    await waiting.getByRole("link", { name: `搬运（测试 ${locale}）` }).tap();
    await page.waitForURL(`**/work/needs/${needId}#signups`);
    const training = locale === "en" ? "Lifting safety" : "搬运安全";
    await page.getByText(message("work.out.missing", { what: training }), { exact: true }).waitFor();
    await person(`DELETE /v1/needs/${needId}/signups/${signup.body.signupId}`);
    expect(complaints).toEqual([]);
    await close();
  });

  it("keeps a need that is posted without a network, and sends it once when there is one", async () => {
    const { page, close } = await openPhone(browser, base);
    const title = "断网发布（测试）";
    await page.goto("/work/post");
    await signInAs(page, worker);
    await page.getByRole("button", { name: "其他", exact: true }).tap();
    await page.getByLabel("标题").fill(title);
    await page.getByLabel("说明", { exact: true }).fill("测试用的需求。");
    await page.getByLabel("乡镇街道").selectOption("430422104");

    await page.context().setOffline(true);
    await page.getByRole("button", { name: "保存草稿", exact: true }).tap();
    await page.getByText("联网后自动发送").waitFor();
    expect(await needsTitled(title)).toHaveLength(0);
    await page.context().setOffline(false);
    await page.waitForURL(/\/work\/needs\/need_/);
    expect(await needsTitled(title)).toMatchObject([{ status: "draft" }]);

    // Left behind, a need that waits is sent from wherever its author is by then.
    const left = "断网离开（测试）";
    await page.goto("/work/post");
    await page.getByRole("button", { name: "其他", exact: true }).tap();
    await page.getByLabel("标题").fill(left);
    await page.getByLabel("说明", { exact: true }).fill("测试用的需求。");
    await page.getByLabel("乡镇街道").selectOption("430422104");
    await page.context().setOffline(true);
    await page.getByRole("button", { name: "发布并开始报名" }).tap();
    await page.getByText("联网后自动发送").waitFor();
    await page.getByRole("link", { name: "首页" }).tap();
    await page.getByText("联网后自动发送").waitFor();
    expect(await needsTitled(left)).toHaveLength(0);
    await page.context().setOffline(false);
    await page.getByText("断网时写的需求已发布").waitFor();
    expect(await needsTitled(left)).toMatchObject([{ status: "open" }]);
    expect(await page.evaluate("localStorage.getItem('helink.draft.need')")).toBe(null);

    // Where the network breaks between posting and opening, it is neither posted again nor left unopened.
    const half = "断网一半（测试）";
    await page.goto("/work/post");
    await page.getByRole("button", { name: "其他", exact: true }).tap();
    await page.getByLabel("标题").fill(half);
    await page.getByLabel("说明", { exact: true }).fill("测试用的需求。");
    await page.getByLabel("乡镇街道").selectOption("430422104");
    await page.route("**/v1/needs/*/open", (route) => route.abort());
    await page.getByRole("button", { name: "发布并开始报名" }).tap();
    await page.getByText("已保存为草稿，还没有开始报名").waitFor();
    expect(await needsTitled(half)).toMatchObject([{ status: "draft" }]);
    await page.unroute("**/v1/needs/*/open");
    await page.reload();
    await page.waitForURL(/\/work\/needs\/need_/);
    expect(await needsTitled(half)).toMatchObject([{ status: "open" }]);

    // What was begun is gone with who began it: the next person on this phone does not send it.
    await page.goto("/work/post");
    await page.getByRole("button", { name: "其他", exact: true }).tap();
    await page.getByLabel("标题").fill("没写完");
    expect(await page.evaluate("localStorage.getItem('helink.draft.need')")).toContain("没写完");
    await page.goto("/me");
    await signOutOn(page);
    expect(await page.evaluate("JSON.stringify(localStorage)")).not.toMatch(/没写完|refresh-token/);
    await close();
  });

  it("changes a need: times, positions and conditions, and loosens one with a reason only", async () => {
    const { body: posted } = await api.as(worker)("POST /v1/needs", {
      ...{
        kind: "elder-visit",
        division: "430422104",
        title: "探访老人（测试）",
        description: "测试用的需求。",
      },
      positions: [{ skills: ["elder-companionship"], headcount: 2 }],
      windows: [{ kind: "once", from: "2027-03-06T22:00:00+08:00", to: "2027-03-07T01:00:00+08:00" }],
    });
    const asStaff = async () => (await api.as(worker)(`GET /v1/needs/${posted.needId}`)).body;
    const before = await asStaff();
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto(`/work/needs/${posted.needId}`);
    await signInAs(page, worker);
    await page.getByRole("link", { name: "修改需求" }).tap();
    await page.getByText("次日结束").waitFor();
    expect(await page.getByLabel("结束", { exact: true }).inputValue()).toBe("01:00");
    await page.getByRole("button", { name: "再加一个时间" }).tap();
    await page.getByLabel("日期").last().fill("2027-03-13");
    await page.getByLabel("人数").fill("0");
    await page.getByText("报名条件").tap();
    await page.getByLabel("须自带车辆").check();
    await page.getByLabel("须有志愿者保险").uncheck();
    await page.locator("label.chip", { hasText: "在别处" }).tap();
    await page.getByRole("button", { name: "保存修改" }).tap();
    await page.getByLabel("在哪里集合").fill("茶市镇社工站门口（测试）");
    await page.getByRole("button", { name: "保存修改" }).tap();
    await page.locator(".wrong").first().waitFor();
    expect(await asStaff()).toEqual(before);

    await page.getByLabel("人数").fill("3");
    await page.getByRole("button", { name: "保存修改" }).tap();
    await page.getByText(/放宽.*理由/).waitFor();
    await page.getByLabel("为什么放宽这一类别的条件").fill("镇里已统一投保（测试）。");
    await takePicture(page, "station-zh-CN-3-change");
    await page.getByRole("button", { name: "保存修改" }).tap();
    await page.waitForURL(`${base}/work/needs/${posted.needId}`);
    await page.getByText("待站长审核").waitFor();
    const { positions, staff, shifts, exactPlace } = await asStaff();
    expect(positions).toHaveLength(1);
    expect(positions[0]).toMatchObject({ positionId: posted.positions[0].positionId, headcount: 3 });
    expect(positions[0].gates).toMatchObject({ vehicle: true, insurance: false, adult: true });
    expect(staff.windows).toHaveLength(2);
    expect(shifts).toHaveLength(2);
    expect(exactPlace).toEqual({ kind: "onsite", label: "茶市镇社工站门口（测试）" });
    expect(await page.evaluate("JSON.stringify(localStorage)")).not.toContain("社工站门口");
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(locales)(
    "shows an operator at a desk where people are missing, in a few calls (%s)",
    async (locale) => {
      const message = messagesIn(locale);
      const viewport = { width: 1_440, height: 900 };
      const { page, complaints, close } = await openPhone(browser, base, { locale, viewport });
      // A shift tomorrow that nobody has taken.
      const [title, tomorrow] = [`明天缺人（测试 ${locale}）`, addDays(countyDay(new Date()), 1)];
      const created = await api.as(worker)("POST /v1/needs", {
        ...{ division: "430422104", kind: "policy-help", title, description: "测试用的需求。" },
        positions: [{ skills: [], headcount: 2 }],
        windows: [{ kind: "once", from: `${tomorrow}T09:00:00+08:00`, to: `${tomorrow}T10:00:00+08:00` }],
      });
      const opened = await api.as(worker)(`POST /v1/needs/${created.body.needId}/open`);
      expect(opened.body.status, JSON.stringify(opened.body)).toBe("open");
      await page.goto("/work");
      await signInAs(page, "ngo-daxiang");
      // What the first visit still asks for is none of the calls of the second.
      await settled(page);
      let calls = 0;
      page.on("request", (request) => {
        if (new URL(request.url()).pathname.startsWith("/v1/")) calls += 1;
      });
      await page.reload();
      const row = page.getByRole("row", { name: title });
      await row
        .filter({ hasText: "0/2" })
        .filter({ hasText: message("work.table.urgent") })
        .waitFor();
      await settled(page);
      expect(calls).toBeLessThanOrEqual(12);
      await page.getByText(message("work.table.week")).waitFor();
      await takePicture(page, `desk-${locale}-1-work`);
      // What is looked for outlives the way to a need and back.
      await page.getByRole("combobox", { name: message("work.table.station") }).selectOption("430422104");
      await page.getByText(message("work.table.onlyShort")).click();
      await row.getByRole("link").click();
      await page.getByRole("heading", { name: title }).waitFor();
      await page.goBack();
      await row.waitFor();
      expect(await page.getByRole("checkbox").isChecked()).toBe(true);

      await page
        .getByRole("navigation", { name: message("work.side") })
        .getByRole("link", { name: message("work.week") })
        .click();
      const downloading = page.waitForEvent("download");
      await page.getByRole("button", { name: /Excel/ }).click();
      const file = await downloading;
      expect(file.suggestedFilename()).toMatch(/^week-.*\.xlsx$/);
      const [sheet] = (await readXlsx(readFileSync(await file.path()))).sheets;
      expect(sheet?.rows[0]?.slice(0, 3)).toEqual(
        locale === "en" ? ["day", "from", "to"] : ["日期", "开始", "结束"],
      );
      expect(complaints).toEqual([]);
      await close();
      await api.as(worker)(`POST /v1/needs/${created.body.needId}/cancel`);
    },
  );

  it("shows thirty needs at once on a phone, and thirty more whenever they are asked for", async () => {
    const { page, close } = await openPhone(browser, base);
    await page.route(/\/v1\/needs\?.*mine=true/, async (route) => {
      const response = await route.fetch();
      const [need] = (await response.json()).items;
      const items = Array.from({ length: 70 }, (_, at) => ({ ...need, needId: `${need.needId}-${at}` }));
      await route.fulfill({ response, json: { items, nextCursor: null } });
    });
    await page.goto("/work");
    await signInAs(page, worker);
    const cards = page.locator("ul.cards > li");
    const more = page.getByRole("button", { name: "加载更多" });
    for (const shown of [30, 60, 70]) {
      await cards.nth(shown - 1).waitFor();
      expect(await cards.count()).toBe(shown);
      if (shown < 70) await more.tap();
    }
    expect(await more.count()).toBe(0);
    await close();
  });

  it("says kindly to somebody without a role that there is nothing here", async () => {
    const { page, close } = await openPhone(browser, base);
    await page.goto("/work");
    await signInAs(page, "volunteer-8602");
    await expect
      .poll(() => page.getByText("您还没有站点或机构的职务").isVisible(), { timeout: 15_000 })
      .toBe(true);
    await close();
  });
});
