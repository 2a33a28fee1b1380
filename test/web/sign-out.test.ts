import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { openChromium, openPhone, settled, signInAs, signOutOn } from "#test/support/browser.ts";
import { messagesIn } from "#test/support/messages.ts";

const base = inject("base");
const message = messagesIn("zh-CN");
const kept = "localStorage.getItem('helink.refresh-token')";

/** Keeps back the answers of a page's renewals until `release` is called. */
const holdRenewals = async (page: Page) => {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  await page.route(/\/token$/, async (route) => {
    const response = await route.fetch();
    await promise;
    await route.fulfill({ response });
  });
  return release;
};

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

describe("who signs out", () => {
  it("is forgotten by the phone at once and in every tab, and where they signed in; the next is asked who it is", async () => {
    const { page, close } = await openPhone(browser, base);
    await page.goto("/me/data");
    await signInAs(page, "volunteer-8870");
    await settled(page);
    const other = await page.context().newPage();
    await other.goto("/me/data");
    await other.getByRole("heading", { level: 1 }).waitFor();
    await page.goto("/me");
    await settled(page);
    const token = String(await page.evaluate(kept));
    const [tokenRequest, end] = await Promise.all([
      page.waitForRequest((request) => request.url().endsWith("/token/revocation")),
      page.waitForRequest((request) => new URL(request.url()).pathname === "/session/end"),
      signOutOn(page),
    ]);
    // The standard's name for where to go back to, and Cognito's.
    const home = `${base}/`;
    expect(Object.fromEntries(new URL(end.url()).searchParams)).toEqual({
      client_id: "helink-web",
      post_logout_redirect_uri: home,
      logout_uri: home,
    });
    expect(page.url()).toBe(home);
    expect(await page.evaluate(kept)).toBeNull();
    await other.getByRole("button", { name: message("signIn.title"), exact: true }).waitFor();
    expect(new URLSearchParams(tokenRequest.postData() ?? "").get("token")).toBe(token);
    expect((await tokenRequest.response())?.status()).toBe(200);
    const renewal = await fetch(tokenRequest.url().replace(/\/revocation$/, ""), {
      method: "POST",
      body: new URLSearchParams({
        grant_type: "refresh_token",
        refresh_token: token,
        client_id: "helink-web",
      }),
    });
    expect(renewal.status).toBe(400);
    expect(await renewal.json()).toMatchObject({ error: "invalid_grant" });
    await page.goto("/me");
    const [sentTo] = await Promise.all([
      page.waitForRequest((request) => new URL(request.url()).pathname === "/auth"),
      page.getByRole("button", { name: message("signIn.title"), exact: true }).tap(),
    ]);
    expect(Object.fromEntries(new URL(sentTo.url()).searchParams)).toMatchObject({
      prompt: "login",
      ui_locales: "zh-CN",
      lang: "zh-CN",
    });
    await page.locator("input[name=persona]").waitFor();
    await close();
  });

  it("needs no network for it, and no patience", async () => {
    const { page, close } = await openPhone(browser, base);
    await page.goto("/me");
    await signInAs(page, "volunteer-8870");
    await settled(page);
    await page.context().setOffline(true);
    await page.getByRole("button", { name: message("signIn.out") }).tap();
    expect(await page.evaluate(kept)).toBeNull();
    await page.context().setOffline(false);
    await page.goto("/me");
    await page.getByRole("button", { name: message("signIn.title"), exact: true }).waitFor();
    await close();
  });

  it("stays signed out when a renewal is answered after it", async () => {
    const { page, close } = await openPhone(browser, base);
    await page.goto("/me");
    await signInAs(page, "volunteer-8870");
    await settled(page);
    const release = await holdRenewals(page);
    const otherTokenRequest = page.waitForRequest(/\/token$/);
    await page.reload();
    await otherTokenRequest;
    // The page that waits for the renewal stays.
    await page.route(/\/session\/end/, (route) => route.fulfill({ status: 204 }));
    await page.getByRole("button", { name: message("signIn.out") }).tap();
    const revoked = page.waitForRequest(/\/token\/revocation$/);
    release();
    await revoked;
    expect(await page.evaluate(kept)).toBeNull();
    await close();
  });

  it("makes way for the next person, whatever another tab still waits for", async () => {
    const { page, close } = await openPhone(browser, base);
    await page.goto("/me");
    await signInAs(page, "volunteer-8870");
    await settled(page);
    const other = await page.context().newPage();
    const release = await holdRenewals(other);
    const renewal = other.waitForRequest(/\/token$/);
    await other.goto("/me");
    await renewal;
    await signOutOn(page);
    await page.goto("/me");
    const signing = signInAs(page, "volunteer-8871");
    await page.waitForURL(/\/signed-in/);
    await page.waitForLoadState("networkidle");
    release();
    await signing;
    const [call] = await Promise.all([
      page.waitForRequest((request) => "authorization" in request.headers()),
      page.goto("/me"),
    ]);
    const [, claims = ""] = call.headers().authorization?.split(".") ?? [];
    expect(JSON.parse(Buffer.from(claims, "base64url").toString()).sub).toBe("demo|volunteer-8871");
    await close();
  });
});
