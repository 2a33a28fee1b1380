import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, it } from "vitest";
import { addDays, countyDay, weekdayOf } from "#shared/values/time.ts";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, settled, signInAs, signOutOn, takePicture } from "#test/support/browser.ts";
import { registration } from "#test/support/registration.ts";

const base = inject("base");
const api = createApiTester(base);
const division = "430422108";
const word = "Donaudampfschifffahrtsgesellschaft";
const long = {
  "zh-CN": {
    person: "阿卜杜热合曼·".repeat(8),
    title: "陪伴独居老人读书看报下棋聊天".repeat(15),
    team: "衡阳群众志愿服务队".repeat(6),
  },
  en: { person: word, title: `${word} `.repeat(5), team: `${word}${word.slice(0, 20)}` },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

it.each(["zh-CN", "en"] as const)("long names are broken where the phone ends (%s)", async (locale) => {
  const names = long[locale];
  const person = locale === "en" ? "volunteer-8811" : "volunteer-8810";
  await api.as(person)("POST /v1/volunteers", {
    ...registration,
    name: names.person.slice(0, 60),
    home: { division },
    consents: { shareWithOperator: true, shareWithTeamLeader: true },
  });
  const team = { name: names.team.slice(0, 60), field: names.team.slice(0, 60), division };
  const { teamId } = (await api.as(person)("POST /v1/teams", team)).body;
  await api.as(`lead-${division}`)(`POST /v1/teams/${teamId}/approve`);
  const start = addDays(countyDay(new Date()), 1);
  const end = addDays(start, 5);
  const { needId } = (
    await api.as(`worker-${division}`)("POST /v1/needs", {
      division,
      title: names.title.slice(0, 200),
      description: names.title,
      place: { kind: "onsite", label: names.title.slice(0, 200) },
      positions: [{ skills: [], headcount: 2, gates: { adult: true } }],
      windows: [{ kind: "weekly", day: weekdayOf(start), from: "09:00", to: "11:00", start, end }],
    })
  ).body;
  await api.as(`worker-${division}`)(`POST /v1/needs/${needId}/open`);
  const need = (await api.guest(`GET /v1/needs/${needId}`)).body;
  const signup = {
    positionId: need.positions[0].positionId,
    shifts: "all",
    riskNoticeVersion: need.riskNotice.version,
  };
  expect((await api.as(person)(`POST /v1/needs/${needId}/signups`, signup)).status).toBe(201);

  const { page, close } = await openPhone(browser, base, { locale });
  const wider: string[] = [];
  const look = async (paths: readonly string[]) => {
    for (const path of paths) {
      await page.goto(path);
      await settled(page);
      if (await page.evaluate("document.documentElement.scrollWidth > innerWidth")) wider.push(path);
    }
  };
  await look([`/needs?division=${division}`, `/needs/${needId}`, `/teams/${teamId}`]);
  await page.goto("/me");
  await signInAs(page, person);
  await look(["/me", "/me/shifts", "/me/data", "/me/teams", `/teams/${teamId}`, `/needs/${needId}/propose`]);
  await takePicture(page, `long-names-${locale}`);
  await page.goto("/me");
  await signOutOn(page);
  await page.goto("/work");
  await signInAs(page, `lead-${division}`);
  await look(["/work", "/work/week", `/work/needs/${needId}`]);
  expect(wider).toEqual([]);
  await close();
});
