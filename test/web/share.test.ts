import jsQr from "jsqr";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, takePicture, weChatAgent } from "#test/support/browser.ts";

const base = inject("base");
const api = createApiTester(base);

/** What the QR code says in the picture that the page shows. */
const scanned = async (page: Page): Promise<string | undefined> => {
  const [width, height] = [375, 667];
  // A letter for each point, since a list of a million numbers takes seconds to come over.
  const points = await page.evaluate<string>(`(() => {
    const pen = document.createElement("canvas").getContext("2d");
    [pen.canvas.width, pen.canvas.height] = [${width}, ${height}];
    pen.drawImage(document.querySelector("figure img"), 0, 0, ${width}, ${height});
    const { data } = pen.getImageData(0, 0, ${width}, ${height});
    return Array.from({ length: data.length / 4 }, (_, at) => (data[4 * at] < 128 ? "x" : " ")).join("");
  })()`);
  const pixels = Uint8ClampedArray.from({ length: 4 * points.length }, (_, at) =>
    points[at >> 2] === "x" ? 0 : 255,
  );
  return jsQr.default(pixels, width, height)?.data;
};

describe("what is passed on to a WeChat group", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it.each(["needs", "projects"])("is a text and a poster that lead to one of %s", async (kind) => {
    const [item] = (await api.guest(`GET /v1/${kind}`)).body.items;
    const id: string = item.needId ?? item.projectId;
    const link = `${base}/${kind[0]}/${id.split("_")[1]}`;
    const { page, complaints, close } = await openPhone(browser, base, {
      userAgent: weChatAgent,
      permissions: ["clipboard-read", "clipboard-write"],
    });
    await page.goto(`/${kind}/${id}`);
    await page.getByRole("button", { name: "发到微信群" }).tap();
    await page.getByText("长按图片保存").waitFor();
    await takePicture(page, `share-${kind}`);
    expect(await page.evaluate("navigator.clipboard.readText()")).toContain(link);
    expect(await page.getByRole("img", { name: link }).count()).toBe(1);
    expect(await scanned(page)).toBe(link);

    await page.goto(link);
    await page.getByRole("heading", { level: 1, name: item.title ?? item.name }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/${kind}/${id}`);
    expect(complaints).toEqual([]);
    await close();
  });

  it("is a text to copy by hand where the clipboard is closed, and a file outside WeChat", async () => {
    const [need] = (await api.guest("GET /v1/needs")).body.items;
    const { page, close } = await openPhone(browser, base);
    await page.addInitScript("navigator.clipboard.writeText = () => Promise.reject(new Error('closed'))");
    await page.goto(`/needs/${need.needId}`);
    await page.getByRole("button", { name: "发到微信群" }).tap();
    expect(await page.getByLabel("复制文字和链接").inputValue()).toContain(`${base}/n/`);
    const downloading = page.waitForEvent("download");
    await page.getByRole("link", { name: "保存海报" }).tap();
    expect((await downloading).suggestedFilename()).toMatch(/\.png$/);
    await close();
  });
});
