import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { consentVersion } from "#services/needs/quick-signups/notice.ts";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, signInAs, takePicture } from "#test/support/browser.ts";
import { countEffort, expectEffort } from "#test/support/effort.ts";
import { registration } from "#test/support/registration.ts";

const base = inject("base");
const api = createApiTester(base);
const division = "430422106";
const worker = `worker-${division}`;
const personas = ["volunteer-8841", "volunteer-8842", "volunteer-8843"] as const;

/** A need of one shift, open; people, and what they help with, are invented. */
const openNeed = async (from: number, to: number) => {
  const created = await api.as(worker)("POST /v1/needs", {
    division,
    title: "院坝理发（测试）",
    description: "测试用的需求。",
    positions: [{ skills: [], headcount: 5, gates: { adult: true, training: ["on-site-briefing"] } }],
    windows: [{ kind: "once", from: new Date(from).toISOString(), to: new Date(to).toISOString() }],
  });
  const { needId } = created.body;
  if (created.body.status !== "open") await api.as(worker)(`POST /v1/needs/${needId}/open`);
  return (await api.guest(`GET /v1/needs/${needId}`)).body;
};

describe("on the day", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
    for (const [at, persona] of personas.entries())
      await api.as(persona)("POST /v1/volunteers", {
        ...registration,
        phone: `+861390000884${at + 1}`,
        home: { division },
      });
  });
  afterAll(() => browser.close());

  it("a worker ticks what was done on site, marks one person, and then everybody else, by one tap each", async (context) => {
    // In whole seconds, as times are kept; time enough to sign up before, on a busy machine too.
    const begins = Math.ceil(Date.now() / 1_000) * 1_000 + 5_000;
    const need = await openNeed(begins, begins + 1_000);
    const signups = await Promise.all(
      personas.map((persona) =>
        api.as(persona)(`POST /v1/needs/${need.needId}/signups`, {
          positionId: need.positions[0].positionId,
          shifts: "all",
          riskNoticeVersion: need.riskNotice.version,
        }),
      ),
    );
    expect(signups.map(({ body }) => body.status)).toEqual(personas.map(() => "confirmed"));
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/me");
    await signInAs(page, worker);
    await expect.poll(() => Date.now(), { timeout: 10_000 }).toBeGreaterThan(begins + 1_000);
    await page.goto(`/work/needs/${need.needId}`);
    await page.getByLabel("已听说明").first().tap();
    const one = countEffort(page);
    await one.hand.getByRole("button", { name: "到", exact: true }).first().tap();
    await page.getByRole("button", { name: "到", exact: true, pressed: true }).waitFor();
    expectEffort(context, "mark one person present", one.done);
    const all = countEffort(page);
    await all.hand.getByRole("button", { name: "全部签到（2 人）" }).tap();
    await all.hand.getByRole("button", { name: /^全部签到/ }).waitFor({ state: "detached" });
    expectEffort(context, "mark everybody else present", all.done);
    await takePicture(page, "on-the-day-zh-CN-1-present");
    const { items } = (await api.as(worker)(`GET /v1/needs/${need.needId}/signups`)).body;
    const shifts = items.flatMap(
      (signup: { shifts: { status: string; onSite?: string[] }[] }) => signup.shifts,
    );
    expect(shifts.map(({ status }: { status: string }) => status)).toEqual([
      "attended",
      "attended",
      "attended",
    ]);
    expect(
      shifts.filter(({ onSite }: { onSite?: string[] }) => onSite?.includes("training:on-site-briefing")),
    ).toHaveLength(1);
    expect(complaints).toEqual([]);
    await close();
  });

  it("who came by name and phone and registers takes their place over, by one tap on the kept page", async () => {
    const persona = personas[0];
    const begins = Date.now() + 86_400_000;
    const need = await openNeed(begins, begins + 3_600_000);
    const { body: quick } = await api.guest(`POST /v1/needs/${need.needId}/quick-signups`, {
      shiftId: need.shifts[0].shiftId,
      name: registration.name,
      phone: "13900008841",
      adult: true,
      riskNoticeVersion: need.riskNotice.version,
      consentVersion,
    });
    const { page, complaints, close } = await openPhone(browser, base);
    await page.goto("/me");
    await signInAs(page, persona);
    await page.goto(`/s/${quick.signupId}#${quick.secret}`);
    await page.getByRole("button", { name: "归到我名下" }).tap();
    await page.waitForURL(/\/me\/shifts$/);
    const { items } = (await api.as(persona)("GET /v1/volunteers/me/signups")).body;
    expect(items.map(({ needId }: { needId: string }) => needId)).toContain(need.needId);
    expect(complaints).toEqual([]);
    await close();
  });
});
