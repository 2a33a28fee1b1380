import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { addDays, countyDay, weekdayOf } from "#shared/values/time.ts";
import { createApiTester, eventually } from "#test/support/api.ts";
import { goWithin, openChromium, openPhone, settled, signInAs } from "#test/support/browser.ts";
import { giftProject } from "#test/support/gift-project.ts";
import { registration } from "#test/support/registration.ts";

const base = inject("base");
const api = createApiTester(base);
const division = "430422106";
const worker = api.as(`worker-${division}`);

/** What not everybody may receive; all of it invented, and found nowhere else. */
const secrets = {
  sharedName: "岑同意",
  sharedPhone: "+8613900008801",
  keptName: "岑保留",
  keptPhone: "+8613900008802",
  candidateName: "岑候选",
  exactPlace: "测试巷六号二单元",
  draftTitle: "测试草稿不公开",
  donorName: "岑捐赠",
  donorEmail: "traffic-donor@demo.invalid",
  donorMessage: "测试留言不公开",
} as const;
type Secret = keyof typeof secrets;

/** Staff of the need's station and its operator's manager; who keeps their name from the operator keeps it from them. */
const staff: readonly Secret[] = ["sharedName", "sharedPhone", "exactPlace", "draftTitle"];
const sessions: Readonly<Record<string, readonly Secret[]>> = {
  public: [],
  "volunteer-8804": [],
  "donor-8804": [],
  "worker-430422107": [],
  [`worker-${division}`]: staff,
  [`lead-${division}`]: staff,
  "supervisor-430422": ["exactPlace", "draftTitle"],
  "ngo-daxiang": staff,
  "finance-daxiang": [],
  "inspector-430422": [],
  "auditor-430422": [],
  "admin-430422": [],
};

const succeeded = async (answer: Promise<{ status: number; body: Record<string, never> }>) => {
  const { status, body } = await answer;
  expect(status, JSON.stringify(body)).toBeLessThan(300);
  return body;
};

/** A need with two confirmed people, one who agreed that the operator knows them, a candidate, a draft, and a gift. */
const makeScene = async () => {
  const people = [
    ["volunteer-8801", secrets.sharedName, true],
    ["volunteer-8802", secrets.keptName, false],
    ["volunteer-8803", secrets.candidateName, true],
    ["volunteer-8804", "岑旁人", true],
  ] as const;
  for (const [persona, name, shareWithOperator] of people) {
    const who = { name, phone: `+861390000${persona.slice(-4)}`, home: { division } };
    await succeeded(
      api.as(persona)("POST /v1/volunteers", { ...registration, ...who, consents: { shareWithOperator } }),
    );
  }
  const start = addDays(countyDay(new Date()), 1);
  const end = addDays(start, 5);
  const body = {
    division,
    description: "测试用的需求。",
    kind: "other",
    place: { kind: "onsite", label: secrets.exactPlace },
    positions: [{ skills: ["tutoring"], headcount: 5, gates: { adult: true } }],
    windows: [{ kind: "weekly", day: weekdayOf(start), from: "09:00", to: "11:00", start, end }],
  };
  const { needId } = await succeeded(worker("POST /v1/needs", { ...body, title: "有名单的需求（测试）" }));
  await succeeded(worker("POST /v1/needs", { ...body, title: secrets.draftTitle }));
  await succeeded(worker(`POST /v1/needs/${needId}/open`));
  const need = (await api.guest(`GET /v1/needs/${needId}`)).body;
  const signup = {
    positionId: need.positions[0].positionId,
    shifts: "all",
    riskNoticeVersion: need.riskNotice.version,
  };
  for (const persona of ["volunteer-8801", "volunteer-8802"])
    await succeeded(api.as(persona)(`POST /v1/needs/${needId}/signups`, signup));
  await eventually(
    () => worker(`GET /v1/needs/${needId}/volunteers`),
    ({ body }) => body.items?.length === 2,
  );
  const projectId = await giftProject(api);
  const donor = { name: secrets.donorName, email: secrets.donorEmail };
  const giftBody = { amount: 700, currency: "CNY", anonymous: true, donor, message: secrets.donorMessage };
  const gift = await succeeded(api.guest(`POST /v1/projects/${projectId}/donations`, giftBody));
  await fetch(`${gift.checkoutUrl}/complete`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"outcome":"paid"}',
  });
  return { needId, projectId, donationId: gift.donationId };
};

/** Everything that the page is answered, as text. */
const trafficOf = (page: Page): Promise<string>[] => {
  const traffic: Promise<string>[] = [];
  page.on("response", (response) => {
    if (/json|csv/.test(response.headers()["content-type"] ?? ""))
      traffic.push(response.text().catch(() => ""));
  });
  return traffic;
};

describe("what travels to a session", () => {
  let browser: Browser;
  let addresses: string[];
  beforeAll(async () => {
    browser = await openChromium();
    const { needId, projectId, donationId } = await makeScene();
    addresses = [
      ...["/", `/needs?division=${division}`, `/needs/${needId}`, `/needs/${needId}/propose`],
      ...[`/projects/${projectId}`, `/projects/${projectId}/ledger`, `/gifts/${donationId}`, "/stations"],
      ...["/me", "/me/gifts", "/me/notices", "/me/data"],
      ...["/work", "/work/week", "/work/teams", `/work/needs/${needId}`, `/work/needs/${needId}/change`],
      ...[
        "/me/profile",
        "/work/staff",
        "/work/programs",
        "/work/projects",
        "/work/projects/new",
        `/work/projects/${projectId}`,
      ],
    ];
  });
  afterAll(() => browser.close());

  it.concurrent.each(Object.entries(sessions))(
    "%s receives what they may, and nothing else",
    async (persona, may) => {
      const { page, complaints, close } = await openPhone(browser, base);
      const traffic = trafficOf(page);
      await page.goto("/me");
      if (persona !== "public") await signInAs(page, persona);
      for (const address of addresses) {
        await goWithin(page, address);
        const later = page.getByRole("button", { name: /^(?:下一周|显示姓名和电话)$/ });
        if (await later.isVisible()) {
          await later.tap();
          await settled(page);
        }
      }
      const received = (await Promise.all(traffic)).join("\n");
      // Pages of somebody ask a guest to sign in, and nothing of the API.
      expect(traffic.length).toBeGreaterThan(persona === "public" ? 8 : addresses.length);
      const got = Object.entries(secrets).flatMap(([name, secret]) =>
        received.includes(secret) ? [name] : [],
      );
      expect(got.sort()).toEqual([...may].sort());
      const kept = await page.evaluate<string>(
        "JSON.stringify([localStorage, sessionStorage, document.cookie])",
      );
      for (const secret of Object.values(secrets)) expect(kept).not.toContain(secret);
      expect(complaints).toEqual([]);
      await close();
    },
  );
});
