import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { createApiTester } from "#test/support/api.ts";
import { openChromium, openPhone, signInAs, takePicture, weChatAgent } from "#test/support/browser.ts";
import { countEffort, expectEffort } from "#test/support/effort.ts";
import { locales, messagesIn } from "#test/support/messages.ts";
import { registration } from "#test/support/registration.ts";

const base = inject("base");
const api = createApiTester(base);
const division = "430422105";

/** A team whose leader and members are invented; two of them have the same name, one keeps it from the leader. */
const createTeam = async (first: number) => {
  const [leader, ann, twin, shy] = [0, 1, 2, 3].map((more) => `volunteer-${first + more}`) as [
    string,
    string,
    string,
    string,
  ];
  const named = { [leader]: "周队长", [ann]: "吴小燕", [twin]: "吴小燕", [shy]: "郑保密" };
  for (const [persona, name] of Object.entries(named))
    await api.as(persona)("POST /v1/volunteers", {
      ...registration,
      name,
      phone: `+86139${persona.slice(-4).padStart(8, "0")}`,
      home: { division },
      consents: { shareWithOperator: true, shareWithTeamLeader: persona !== shy },
    });
  const body = { name: `晨光队（测试 ${first}）`, field: "敬老助残", division };
  const { teamId } = (await api.as(leader)("POST /v1/teams", body)).body;
  return { leader, ann, twin, shy, teamId, teamName: body.name };
};

const openNeed = async (title: string): Promise<string> => {
  const start = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const end = new Date(Date.now() + 13 * 86_400_000).toISOString().slice(0, 10);
  const created = await api.as(`worker-${division}`)("POST /v1/needs", {
    division,
    title,
    description: "测试用的需求。",
    kind: "other",
    positions: [{ skills: [], headcount: 5, gates: { adult: true } }],
    windows: [{ kind: "weekly", day: "saturday", from: "09:00", to: "11:00", start, end }],
  });
  await api.as(`worker-${division}`)(`POST /v1/needs/${created.body.needId}/open`);
  return created.body.needId;
};

describe("a captain and the list of the group", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openChromium();
  });
  afterAll(() => browser.close());

  it.for(locales)("comes from the pasted text to confirmed members (%s)", async (locale, context) => {
    const message = messagesIn(locale);
    const { leader, ann, twin, shy, teamId, teamName } = await createTeam(locale === "en" ? 8710 : 8700);
    const title = `敬老院大扫除（测试 ${locale}）`;
    const needId = await openNeed(title);
    const complaints: string[] = [];
    const phoneOf = async (options = {}) => {
      const phone = await openPhone(browser, base, { locale, ...options });
      const close = async () => {
        complaints.push(...phone.complaints);
        await phone.close();
      };
      return { page: phone.page, close };
    };

    const lead = await openPhone(browser, base, { locale });
    await lead.page.goto("/work/teams");
    await signInAs(lead.page, `lead-${division}`);
    const waiting = lead.page.getByRole("listitem").filter({ hasText: teamName });
    await waiting.getByRole("button", { name: message("team.approve") }).tap();
    await waiting.waitFor({ state: "detached" });
    await lead.close();
    for (const member of [ann, twin]) await api.as(member)(`POST /v1/teams/${teamId}/members`);

    // One joins by the link in the group, and keeps their name.
    const joins = await phoneOf(locale === "en" ? {} : { userAgent: weChatAgent });
    await joins.page.goto(`/teams/${teamId}`);
    await joins.page.getByRole("button", { name: message("team.join") }).tap();
    await joins.page.locator("input[name=persona]").fill(shy);
    await joins.page.getByRole("button", { name: "登录 Sign in" }).tap();
    await joins.page.getByRole("button", { name: message("team.join") }).tap();
    await joins.page.getByText(message("team.inside")).waitFor();

    const captain = await phoneOf();
    await captain.page.goto("/me");
    await signInAs(captain.page, leader);
    await captain.page.goto(`/needs/${needId}`);
    const { hand, done } = countEffort(captain.page);
    await hand.getByRole("link", { name: message("propose.open") }).tap();
    const pasted = `#接龙\n${title}\n\n1. 周队长 +1\n2、吴小燕（下午）\n3. 郑保密\n4. 路人甲\n`;
    await hand.getByLabel(message("jielong.label")).fill(pasted);
    const rows = captain.page.getByRole("list", { name: message("jielong.rows") }).getByRole("listitem");
    expect(await rows.count()).toBe(4);
    const outcomes = ["recognised", "ambiguous", "ambiguous", "unknown"];
    for (const [at, outcome] of outcomes.entries())
      await rows
        .nth(at)
        .getByText(message(`jielong.${outcome}`))
        .waitFor();
    await rows
      .nth(1)
      .locator("label.chip", { hasText: `…${ann.slice(-4)}` })
      .tap();
    await rows.nth(2).locator("label.chip").tap();
    await takePicture(captain.page, `captain-${locale}-1-jielong`);
    await hand.getByRole("button", { name: message("propose.send", { count: 3 }) }).tap();
    // Besides one tap for each name that two members have.
    expectEffort(context, "a captain asks the members of a pasted list", done);
    await captain.page.getByText(`吴小燕：${message("propose.outcome.proposed")}`).waitFor();
    await takePicture(captain.page, `captain-${locale}-2-proposed`);

    // Nobody is signed up by that.
    const { positions } = (await api.guest(`GET /v1/needs/${needId}`)).body;
    expect(positions[0].free).toBe(5);

    // One confirms by the link of the group, one says that they are not coming.
    const member = await phoneOf(locale === "en" ? {} : { userAgent: weChatAgent });
    await member.page.goto(`/needs/${needId}/sign-up?position=${positions[0].positionId}`);
    await signInAs(member.page, ann);
    await member.page.getByText(message("myProposal.title", { team: teamName })).waitFor();
    await member.page.getByLabel(message("signUp.risk")).tap();
    await takePicture(member.page, `captain-${locale}-3-member`);
    await member.page.locator("form button.primary").tap();
    await member.page.getByText(message("signUp.done")).waitFor();
    await member.close();
    await joins.page.goto(`/needs/${needId}/sign-up`);
    await joins.page.getByRole("button", { name: message("myProposal.decline") }).tap();
    await joins.page.getByText(message("myProposal.declined")).waitFor();
    await joins.close();

    await captain.page.getByRole("button", { name: message("propose.refresh") }).tap();
    const signups = captain.page.getByRole("region", { name: message("propose.signups") });
    await signups
      .getByRole("listitem")
      .filter({ hasText: "吴小燕" })
      .getByText(message("signupStatus.confirmed"))
      .waitFor();
    await signups.getByText(message("signupStatus.withdrawn")).waitFor();
    await takePicture(captain.page, `captain-${locale}-4-confirmed`);
    await captain.close();
    expect(complaints).toEqual([]);
    expect((await api.guest(`GET /v1/needs/${needId}`)).body.positions[0].free).toBe(4);
  });
});
