import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, signInAs, takePicture } from "#test/support/browser.ts";
import { countEffort, expectEffort } from "#test/support/effort.ts";
import { inGb } from "#test/support/gb18030.ts";
import { messagesIn } from "#test/support/messages.ts";
import { registration } from "#test/support/registration.ts";
import { workbookOf } from "#test/support/workbook.ts";

const base = inject("base");
const api = createApiTester(base);
const message = messagesIn("zh-CN");
const division = "430422109";
const lead = `lead-${division}`;

const csv = [
  "编号,行政区划,标题,日期,开始时间,结束时间,人数",
  `web-1,${division},打扫院子（测试导入）,2027-03-07,9:00,11:30,5`,
  `web-2,${division},陪读一小时（测试导入）,2027-03-08,9:00,10:00,2`,
  `web-3,${division},教用手机（测试导入）,2027-03-09,14:00,16:00,两个`,
  ...[4, 5, 6, 7, 8, 9].map(
    (at) => `web-${at},${division},送药到家（测试导入 ${at}）,2027-03-1${at},9:00,10:00,1`,
  ),
].join("\r\n");

describe("a station lead", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it("imports a spreadsheet as Excel saved it, and reads which row is wrong and why", async (context) => {
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/work/imports");
    await signInAs(page, lead);
    const buffer = inGb(csv);
    expect(buffer.toString("utf8")).not.toContain("编号");
    const { hand, done } = countEffort(page);
    await hand
      .getByLabel(message("import.file"))
      .setInputFiles({ name: "需求.csv", mimeType: "text/csv", buffer });
    await hand.getByRole("button", { name: message("import.send") }).tap();
    await page.waitForURL(/\/work\/imports\/imp_/);
    await page.getByText(message("import.status.done", { rows: 9 })).waitFor();
    expectEffort(context, "import eight rows", done);
    await page.getByText(message("import.outcome.refused", { count: 1 })).waitFor();
    await page.getByText(message("import.row", { row: 4 })).waitFor();
    await page.getByText("请写数字，如 5").waitFor();
    await takePicture(page, "import-1-report");
    await page.locator("label.chip", { hasText: message("import.outcome.created", { count: 8 }) }).tap();
    await page.getByText("web-4").waitFor();
    expect(
      await page.getByRole("link", { name: message("notices.need"), exact: true }).count(),
    ).toBeGreaterThan(3);
    const { items } = (await api.as(lead)(`GET /v1/needs?division=${division}`)).body;
    const titles = items.map(({ title }: { title: string }) => title);
    expect(titles).toContain("打扫院子（测试导入）");
    expect(complaints).toEqual([]);
    await close();
  });

  const own = "序号,所在乡镇,要做什么,哪天,几点来,几点走,要几个人,,备注";
  /** A sheet as a station keeps it: a merged title, its own headings, an empty column, and ten cells that cannot be read. */
  const sheet = (id: string, township: string) =>
    [
      ["衡南县志愿服务需求登记表"],
      [],
      own.split(","),
      [`${id}1`, "没这个镇", "扫院子（测试补改）", "2027-03-07", "9点半", "11:00", "5", "", "带手套"],
      [`${id}2`, township, "教手机（测试补改）", "看天气", "9点", "10点", "两三个", "", ""],
      [`${id}3`, township, "", "2027/3/9", "下午2:00", "完事为止", "2", "", ""],
      [`${id}4`, township, "测血压（测试补改）", "", "早点", "11点半", "1", "", ""],
      [`${id}5`, township, "理发（测试补改）", "2027-02-30", "9:00", "25:70", "1人", "", ""],
      [`${id}6`, township, "修水龙头（测试补改）", "3月12日", "晌午", "16:00", "1", "", ""],
      [`${id}7`, township, "陪聊天（测试补改）", "2027.3.13", "14:00", "15:30", "2名", "", ""],
    ] as const;
  /** What each of the ten is to be, by the row of the sheet and the heading. */
  const right = [
    [4, "所在乡镇", division],
    [5, "哪天", "2027-03-08"],
    [5, "要几个人", "3"],
    [6, "要做什么", "送报纸（测试补改）"],
    [6, "几点走", "16:00"],
    [7, "哪天", "2027-03-10"],
    [7, "几点来", "9:00"],
    [8, "哪天", "2027-02-28"],
    [8, "几点走", "10:00"],
    [9, "几点来", "14:00"],
  ] as const;

  it("mends a sheet as a station keeps it, without leaving the page: ten bad cells, none refused in the end", async (context) => {
    const { items: places } = (await api.guest("GET /v1/divisions?county=430422")).body;
    const { name } = places.find(({ code }: { code: string }) => code === division);
    const township = name.replace(/镇$/, "");
    const gb = inGb(
      sheet("mend-a", township)
        .map((cells) => cells.join(","))
        .join("\r\n"),
    );
    const xlsx = workbookOf(sheet("mend-b", township).map((cells) => [...cells]));
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/work/imports");
    await signInAs(page, lead);
    const send = async (fileName: string, buffer: Buffer) => {
      await page.goto("/work/imports");
      const file = { name: fileName, mimeType: "application/octet-stream", buffer };
      await page.getByLabel(message("import.file"), { exact: true }).setInputFiles(file);
      await page.getByRole("button", { name: message("import.send") }).tap();
    };
    const mendAll = async () => {
      await page.getByText(message("import.outcome.refused", { count: 6 })).waitFor();
      await page.getByText(message("import.headingRow", { row: 3 })).waitFor();
      const { hand, done } = countEffort(page);
      for (const [row, heading, text] of right) {
        const card = hand.locator("li.sheet", { hasText: message("import.row", { row }) });
        const field = card.getByLabel(heading);
        await (heading === "所在乡镇" ? field.selectOption(text) : field.fill(text));
      }
      await takePicture(page, "import-3-mending");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
      await hand.getByRole("button", { name: message("import.mend.send", { count: 6 }) }).tap();
      await page.getByText(message("import.outcome.refused", { count: 0 })).waitFor();
      await page.getByText(message("import.outcome.created", { count: 7 })).waitFor();
      expectEffort(context, "mend ten bad cells of an import", done);
    };

    await send("需求.csv", gb);
    await page.getByText("表里没有“编号”这一列").waitFor();
    await page.getByRole("heading", { name: message("import.choose.title") }).waitFor();
    const columns = { externalId: 0, division: 1, title: 2, date: 3, from: 4, to: 5, headcount: 6 } as const;
    for (const [field, at] of Object.entries(columns)) {
      const label = page
        .locator("form label", { hasText: message(`import.field.${field}`) })
        .locator("select");
      await label.last().selectOption(own.split(",")[at] ?? "");
    }
    await takePicture(page, "import-2-columns");
    await page.getByRole("button", { name: message("import.choose.send") }).tap();
    await mendAll();

    // The next sheet of this kind needs no columns.
    await send("需求.xlsx", xlsx);
    await mendAll();
    expect(complaints).toEqual([]);
    await close();
  });

  it("answers the question about words of a row from the report, by one tap", async () => {
    const csv = [
      "编号,行政区划,标题,日期,开始时间,结束时间,说明",
      `web-asked-1,${division},扫院子（测试确认）,2027-03-07,9:00,11:30,到茶市村3组12号集合`,
      `web-asked-2,${division},扫院子（测试确认）,2027-03-07,9:00,25:99,到茶市村3组12号集合`,
    ].join("\n");
    const { importId } = (await api.as(lead)("POST /v1/needs/imports", { csv })).body;
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto(`/work/imports/${importId}`);
    await signInAs(page, lead);
    await page.locator("mark", { hasText: "茶市村3组12号" }).waitFor();
    await page.getByRole("button", { name: message("import.unconfirmed.confirm", { count: 1 }) }).tap();
    await page.getByText(message("import.outcome.created", { count: 1 })).waitFor();
    await page.getByText(message("import.outcome.refused", { count: 1 })).waitFor();
    await page.locator("mark").waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await close();
  });

  it("imports an Excel workbook, is told what differs, and changes it on request", async () => {
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/work/imports");
    await signInAs(page, lead);
    const heads = ["编号", "标题", "日期", "开始时间", "结束时间", "人数"];
    const bookOf = (title: string) =>
      workbookOf([heads, ["web-x1", title, { day: 46_453 }, { time: 0.375 }, "下午2:00", 3]]);
    const send = async (title: string, update = false) => {
      await page.goto("/work/imports");
      const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
      await page
        .getByLabel(message("import.file"))
        .setInputFiles({ name: "需求.xlsx", mimeType, buffer: bookOf(title) });
      await page.getByLabel(message("import.division")).selectOption(division);
      if (update) await page.getByLabel(message("import.update")).tap();
      await page.getByRole("button", { name: message("import.send") }).tap();
      await page.waitForURL(/\/work\/imports\/imp_/);
      await page.getByText(message("import.status.done", { rows: 1 })).waitFor();
    };
    await send("测血压（测试表格）");
    await page.getByText(message("import.outcome.created", { count: 1 })).waitFor();
    await send("测血糖（测试表格）");
    await page.locator("label.chip", { hasText: message("import.outcome.duplicate", { count: 1 }) }).tap();
    await page.getByText(message("import.differs.duplicate", { what: "标题" })).waitFor();
    await send("测血糖（测试表格）", true);
    await page.locator("label.chip", { hasText: message("import.outcome.updated", { count: 1 }) }).tap();
    await page.getByText(message("import.differs.updated", { what: "标题" })).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it("confirms a birth date that a volunteer asks to correct, and says who is one person", async () => {
    const [first, second] = ["volunteer-8871", "volunteer-8872"];
    const person = { ...registration, name: "季小满（演示）", phone: "+8613987650871", home: { division } };
    await api.as(first)("POST /v1/volunteers", person);
    await api.as(second)("POST /v1/volunteers", { ...person, birthDate: "1991-02-03" });
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/me/profile");
    await signInAs(page, first);
    await page.getByLabel(message("profile.rightBirthDate")).fill("1990-05-18");
    await page.getByRole("button", { name: message("profile.askBirthDate") }).tap();
    await page.getByRole("button", { name: message("profile.takeBack") }).waitFor();
    await close();

    const work = await openPhone(browser, base);
    await work.page.goto("/work/people");
    await signInAs(work.page, lead);
    await work.page.getByText(message("people.common.name")).waitFor();
    await takePicture(work.page, "people-1-to-decide");
    for (const width of [360, 1_440]) {
      await work.page.setViewportSize({ width, height: 800 });
      expect(await work.page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    }
    await work.page.getByRole("button", { name: message("people.seen", { day: "" }).slice(0, 5) }).tap();
    await work.page.getByText(message("people.noBirthDates")).waitFor();
    await work.page.getByRole("button", { name: message("people.twoPeople") }).tap();
    await work.page.getByText(message("people.noDuplicates")).waitFor();
    expect((await api.as(first)("GET /v1/volunteers/me")).body.birthDate).toBe("1990-05-18");
    const { items } = (await api.as(lead)(`GET /v1/volunteers/duplicates?division=${division}&answered=true`))
      .body;
    expect(items).toMatchObject([{ answer: "two-people" }]);
    expect([...complaints, ...work.complaints]).toEqual([]);
    await work.close();
  });

  it("finds a volunteer by name, sees who it is, and records what they showed, after their identity", async (context) => {
    const persona = "volunteer-8830";
    const name = "岑见山（演示）";
    const phone = "+8613987658830";
    const { volunteerId } = (
      await api.as(persona)("POST /v1/volunteers", { ...registration, name, phone, home: { division } })
    ).body;
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/work/volunteers");
    await signInAs(page, lead);
    await page.getByRole("heading", { name: "岑**" }).waitFor();
    const finding = countEffort(page);
    const find = async (typed: string, by = finding.hand) => {
      await by.getByLabel(message("volunteers.find")).fill(typed);
      await by.getByRole("button", { name: message("volunteers.search") }).tap();
    };
    await find("岑", page);
    await page.locator(".wrong").waitFor();
    await find("见山");
    await page.getByText(message("volunteers.phoneEnd", { digits: "8830" })).waitFor();
    await takePicture(page, "volunteers-1-found");
    for (const width of [360, 1_440]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    }
    expect(page.url()).not.toMatch(/[?#]/);
    const checks = finding.hand.getByRole("link", { name: message("checks.title") });
    await expect.poll(() => checks.count()).toBe(1);
    await checks.tap();
    await page.getByRole("heading", { name }).waitFor();
    expect(page.url()).toContain(`/work/volunteers/${volunteerId}/checks`);
    expectEffort(context, "find somebody by name, up to their checks", finding.done);
    const recording = countEffort(page);
    const record = async (kind: string, by = page) => {
      await by.getByLabel(message("checks.kind")).selectOption(kind);
      await by.getByRole("button", { name: message("checks.send") }).tap();
    };
    await record("background-check");
    await page.getByText("须先核验身份").waitFor();
    await record("identity", recording.hand);
    expectEffort(context, "record one check of somebody", recording.done);
    await page.getByRole("heading", { name: message("gateName.identity") }).waitFor();
    await record("background-check");
    await page.getByRole("heading", { name: message("gateName.background-check") }).waitFor();
    await takePicture(page, "checks-1-recorded");
    const { items } = (await api.as(lead)(`GET /v1/volunteers/${volunteerId}/checks`)).body;
    expect(items).toHaveLength(2);
    const looks = (await api.as(persona)("GET /v1/volunteers/me/looks")).body.items;
    expect(looks.map(({ shown }: { shown: string }) => shown)).toEqual(["search", "name", "list"]);
    expect(complaints).toEqual([]);
    await close();
  });
});
