import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { addDays, countyDay, mondayOf } from "#shared/values/time.ts";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, settled, signInAs, takePicture } from "#test/support/browser.ts";

const base = inject("base");
const division = "430422117";
const worker = createApiTester(base).as(`worker-${division}`);
const manager = "ngo-daxiang";
/** A week that no other need lies in. */
const monday = addDays(mondayOf(countyDay(new Date())), 70);

/** Needs that anybody may come to, on the Saturday of that week. */
const post = async (titles: readonly string[]) => {
  for (const title of titles) {
    const { body } = await worker("POST /v1/needs", {
      kind: "community-event",
      division,
      title,
      description: "测试用的需求。",
      positions: [{ skills: [], headcount: 6 }],
      windows: [
        {
          kind: "once",
          from: `${addDays(monday, 5)}T14:00:00+08:00`,
          to: `${addDays(monday, 5)}T16:30:00+08:00`,
        },
      ],
    });
    await worker(`POST /v1/needs/${body.needId}/open`);
  }
};

/** How many pages are printed, and of which size in points. */
const printed = async (page: Page) => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const [width, height] = (/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []).slice(1).map(Number);
  return {
    pages: pdf.match(/\/Type\s*\/Page\b/g)?.length,
    width: Math.round(width ?? 0),
    height: Math.round(height ?? 0),
  };
};
const oneA4 = { pages: 1, width: 595, height: 842 };

/** How many pixels of the sheet are cut off at its lower edge. */
const cutOff = async (page: Page): Promise<number> => {
  await page.emulateMedia({ media: "print" });
  const pixels = await page.locator(".on-paper article").evaluate((sheet) => {
    const [list, below] = [sheet.querySelector("ul"), sheet.querySelector(".below")];
    const covered = (list?.getBoundingClientRect().bottom ?? 0) - (below?.getBoundingClientRect().top ?? 0);
    return Math.max(0, covered, sheet.scrollHeight - sheet.clientHeight);
  });
  await page.emulateMedia({ media: null });
  return pixels;
};

describe("a sheet for the village", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it("is one page of A4 with one need and with twelve, a picture, and words for the loudspeaker", async () => {
    await post(["给老人理发（测试）"]);
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto(`/work/sheet?division=${division}&week=${monday}`);
    await signInAs(page, manager);
    const paper = page.locator(".frame");
    await paper.getByText("给老人理发（测试）").waitFor();
    await page.getByLabel("贴在哪个村").fill("测试村");
    await paper.getByRole("heading", { name: "测试村" }).waitFor();
    expect(await printed(page)).toEqual(oneA4);
    expect(await cutOff(page)).toBe(0);
    expect(await paper.getByRole("img", { name: `${base}/q/` }).count()).toBe(1);
    await page.getByText(/^各位乡亲，大家好。.*下午两点到四点半，还要六个人/).waitFor();

    await post(
      Array.from({ length: 11 }, (_, at) => `便民服务集市，第 ${at + 2} 场，磨刀理发量血压修小家电（测试）`),
    );
    await page.reload();
    await paper.getByText(/还有 \d+ 项，请打电话或扫码/).waitFor();
    expect(await printed(page)).toEqual(oneA4);
    expect(await cutOff(page)).toBe(0);
    await page.setViewportSize({ width: 1280, height: 1500 });
    await settled(page);
    await takePicture(page, "village-sheet-zh-CN-1-page");
    await page.getByRole("button", { name: "发到微信群" }).tap();
    const picture = page.locator("figure").getByRole("img", { name: `${base}/needs?division=${division}` });
    await picture.waitFor();

    // Of the demo's six who came last, four agreed to be named; other tests may have changed somebody's mind.
    await page.goto("/work/sheet?division=430422103");
    await paper.getByText(/演示\d+，还有另外 \d 位/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});
