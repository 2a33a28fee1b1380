import type { Browser } from "playwright-core";
import { addDays, countyDay } from "#shared/values/time.ts";
import { type ApiTester, eventually } from "./api.ts";
import { openPhone, settled } from "./browser.ts";
import { giftProject } from "./gift-project.ts";
import { smallPictures } from "./pictures.ts";
import { registration } from "./registration.ts";
import { aStatement } from "./requests.ts";

const division = "430422110";
/** Who is not signed in. */
export const guest = "guest";
const captain = "volunteer-8850";
/** Somebody who has not registered. */
const newcomer = "volunteer-8889";
const lead = `lead-${division}`;
const worker = "worker-430422103";
const manager = "ngo-daxiang";
const [cashier, accountant] = ["cashier-daxiang", "finance-daxiang"];
const county = "admin-430422";
const auditor = "auditor-430422";

interface Route {
  readonly path: string;
  /** Whether the page asks for a sign-in. */
  readonly signedIn: boolean;
}

/** The routes that the page's own router knows. */
const readRoutes = async (browser: Browser, base: string): Promise<readonly Route[]> => {
  const { page, close } = await openPhone(browser, base);
  await page.goto("/how");
  await settled(page);
  const routes = await page.evaluate<Route[]>(
    `document.querySelector("#app").__vue_app__.config.globalProperties.$router.getRoutes()
      .map(({ path, meta }) => ({ path, signedIn: meta.signedIn === true }))`,
  );
  await close();
  return routes;
};

/** Values of route parameters by name; those under a path hold for that route only. */
interface ParameterValues {
  readonly everywhere: Readonly<Record<string, string>>;
  readonly byPath: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Asks a volunteer of the lead's township to come, once matching has heard of both. */
const offerTo = async (api: ApiTester, volunteerId: string): Promise<string> => {
  const start = addDays(countyDay(new Date()), 7);
  const { body: need } = await api.as(lead)("POST /v1/needs", {
    division,
    title: "请人来（测试）",
    description: "测试用的需求。",
    positions: [{ skills: ["tutoring"], headcount: 1, gates: { adult: true } }],
    windows: [{ kind: "weekly", day: "saturday", from: "09:00", to: "11:00", start, end: addDays(start, 6) }],
  });
  if (need.status !== "open") await api.as(lead)(`POST /v1/needs/${need.needId}/open`);
  const ask = { positionId: need.positions[0].positionId, volunteerIds: [volunteerId] };
  const { body } = await eventually(
    () => api.as(lead)(`POST /v1/needs/${need.needId}/offers`, ask),
    (answer) => answer.body.items?.length === 1,
  );
  return body.items[0].offerId;
};

/** Asks for one yuan for the first whom a project of the demo helps. */
const askForMoney = async (api: ApiTester): Promise<string> => {
  const projectId = await giftProject(api, { name: "春蕾" });
  const { items } = (await api.as(manager)(`GET /v1/projects/${projectId}/slots`)).body;
  const body = {
    source: "donated",
    purpose: "school",
    amount: 100,
    currency: "CNY",
    beneficiaries: [{ slotId: items[0].slotId, amount: 100 }],
    evidence: [{ data: smallPictures.jpeg, description: "演示收据" }],
  };
  const asked = await eventually(
    () => api.as(cashier)(`POST /v1/projects/${projectId}/disbursements`, body),
    ({ status }) => status === 201,
  );
  return asked.body.disbursementId;
};

/** A statement whose line nothing in the books is like: the cashier imports it, and nobody has approved it. */
const importStatement = async (api: ApiTester): Promise<string> =>
  (await api.as(cashier)("POST /v1/bank-statements", aStatement("0431"))).body.statementId;

/** Creates one thing of each kind that an address can name; people and things are invented. */
const createThings = async (api: ApiTester): Promise<ParameterValues> => {
  const created = async (response: Promise<{ body: Record<string, string> }>) => (await response).body;
  const volunteer = await created(
    api.as(captain)("POST /v1/volunteers", { ...registration, name: "岑队长", home: { division } }),
  );
  const team = await created(
    api.as(captain)("POST /v1/teams", { name: "演示队", field: "敬老助残", division }),
  );
  await api.as(lead)(`POST /v1/teams/${team.teamId}/approve`);
  await api.as(captain)("POST /v1/teams", { name: "待批准的队", field: "敬老助残", division });
  const csv = "编号,标题,日期,开始时间,结束时间,人数\n1,打扫（测试）,2027-03-07,9:00,11:30,两个\n";
  const needImport = await created(
    api.as(lead)("POST /v1/needs/imports", { csv, defaults: { division }, open: true }),
  );
  // One that takes everybody, by name and phone too, so that each of its pages has something to show.
  const [need] = (await api.guest("GET /v1/needs?kind=community-event")).body.items;
  const [stationNeed] = (await api.as(worker)("GET /v1/needs?division=430422103")).body.items;
  const projectId = await giftProject(api, { county: "430422", name: "海星行动" });
  const [station] = (await api.guest("GET /v1/stations?county=430422")).body.items;
  const gift = { amount: 100, currency: "CNY", anonymous: true };
  const donation = await created(api.guest(`POST /v1/projects/${projectId}/donations`, gift));
  const monthly = await created(api.guest(`POST /v1/projects/${projectId}/recurring-gifts`, gift));
  const pledge = await created(
    api.guest(`POST /v1/projects/${projectId}/pledges`, {
      ...gift,
      method: "bank",
      donor: { name: "演示（虚构）", email: "pledge@demo.invalid" },
    }),
  );
  const invitation = await created(
    api.as(lead)("POST /v1/staff/invitations", { role: "social_worker", division, label: "演示（虚构）" }),
  );
  return {
    everywhere: {
      signupId: "sgn_01h2xcejqtf2nbrexx3vqjhp41",
      offerId: await offerTo(api, String(volunteer.volunteerId)),
      needId: need.needId,
      projectId,
      stationId: station.stationId,
      volunteerId: String(volunteer.volunteerId),
      teamId: String(team.teamId),
      importId: String(needImport.importId),
      donationId: String(donation.donationId),
      number: "2026-AAAAA-000001-AAAA",
      pledgeId: `${pledge.pledgeId}#${pledge.readSecret}`,
      recurringGiftId: `${monthly.recurringGiftId}#${monthly.readSecret}`,
      disbursementId: await askForMoney(api),
      statementId: await importStatement(api),
      invitationId: `${invitation.invitationId}#${invitation.secret}`,
      missing: "nowhere",
    },
    byPath: {
      "/n/:id": { id: need.needId.slice("need_".length) },
      "/q/:id": { id: need.needId.slice("need_".length) },
      "/p/:id": { id: projectId.slice("prj_".length) },
      "/work/needs/:needId": { needId: stationNeed.needId },
      "/work/needs/:needId/change": { needId: stationNeed.needId },
    },
  };
};

/** Fills in a route's parameters: `/needs/:needId` and `/:missing(.*)*` become addresses. */
const addressOf = (path: string, { everywhere, byPath }: ParameterValues): string =>
  path.replace(/:(\w+)(?:\(\.\*\)\*)?/g, (_, name: string) => {
    const value = byPath[path]?.[name] ?? everywhere[name];
    if (value === undefined) throw new Error(`the route ${path} needs a value of :${name} in createThings`);
    return value;
  });

/** Who opens a route that is not for everybody: a page of work needs a role, others a volunteer. */
const readersOf = ({ path, signedIn }: Route): readonly string[] => {
  const listed = {
    "/register": [newcomer],
    "/teams/:teamId": [guest, captain],
    "/projects/:projectId/ledger": [auditor],
    "/work": [lead, auditor],
    "/work/needs/:needId": [worker],
    "/work/needs/:needId/change": [worker],
    "/work/staff": [lead, manager],
    "/work/programs": [manager],
    "/work/projects": [manager],
    "/work/projects/new": [manager],
    "/work/projects/:projectId": [manager, worker],
    "/work/projects/:projectId/pay-outs/new": [cashier],
    "/work/pay-outs": [cashier],
    "/work/pay-outs/:disbursementId": [accountant],
    "/work/projects/:projectId/offline-gifts": [cashier],
    "/work/bank": [cashier],
    "/work/bank/:statementId": [accountant],
    "/work/suspense": [accountant],
    "/work/projects/:projectId/statements": [cashier],
    "/work/projects/:projectId/audit": [auditor],
    "/work/statements": [manager],
    "/work/money-back": [cashier],
    "/work/months": [accountant],
    "/work/ledgers": [auditor],
    "/work/stations": [auditor],
    "/work/stations/:stationId": [county],
    "/work/contracts": [county, auditor],
  }[path];
  if (listed) return listed;
  if (!signedIn) return [guest];
  return [path.startsWith("/work") ? lead : captain];
};

/** A page as one person opens it. */
export interface Opened {
  /** The route's path, which names the page. */
  readonly route: string;
  readonly address: string;
}

/** What each person opens of the page's own router, once one thing of each kind is there; people by their personas. */
export const everyPage = async (
  browser: Browser,
  api: ApiTester,
): Promise<ReadonlyMap<string, readonly Opened[]>> => {
  const routes = await readRoutes(browser, api.base);
  const values = await createThings(api);
  const opened = routes.flatMap((route) =>
    readersOf(route).map((reader) => ({ reader, route: route.path, address: addressOf(route.path, values) })),
  );
  return Map.groupBy(opened, ({ reader }) => reader);
};
