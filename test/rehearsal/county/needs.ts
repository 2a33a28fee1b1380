import { setTimeout as pause } from "node:timers/promises";
import { addDays, atCountyTime, countyDay } from "#shared/values/time.ts";
import { aNeed } from "#test/support/requests.ts";
import type { Caller, Callers } from "./callers.ts";
import { county, divisions } from "./open-county.ts";
import { twin, volunteers } from "./volunteers.ts";

const [division] = divisions;
const [first, second, third, fourth] = volunteers;

export interface OpenNeed {
  readonly needId: string;
  readonly positionId: string;
  readonly shiftId: string;
  readonly riskNoticeVersion: string;
}

const openNeed = async (worker: Caller, overrides: object = {}): Promise<OpenNeed> => {
  const { needId } = await worker("POST /v1/needs", aNeed({ division, ...overrides }));
  const need = await worker(`POST /v1/needs/${needId}/open`);
  return {
    needId,
    positionId: need.positions[0].positionId,
    shiftId: need.shifts[0].shiftId,
    riskNoticeVersion: need.riskNotice.version,
  };
};

const signUp = async (volunteer: Caller, { needId, positionId, riskNoticeVersion }: OpenNeed) =>
  (
    await volunteer(`POST /v1/needs/${needId}/signups`, {
      positionId,
      shifts: "available",
      riskNoticeVersion,
    })
  ).signupId as string;

const positions = [{ skills: ["tutoring"], headcount: 1, gates: { adult: true } }];

/** A shift that begins in a moment, so that somebody can be recorded as having come. */
export const beginShift = async ({ as, guest }: Callers) => {
  const begins = Date.now() + 10_000;
  const [from, to] = [begins, begins + 3_600_000].map((at) => new Date(at).toISOString());
  const need = await openNeed(as("worker"), { positions, windows: [{ kind: "once", from, to }] });
  const signupId = await signUp(as(first), need);
  return {
    record: async () => {
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, begins - Date.now())));
      const attendance = { shiftId: need.shiftId, outcome: "attended" };
      await as("worker")(`PUT /v1/needs/${need.needId}/signups/${signupId}/attendance`, attendance);
      await as(first)("GET /v1/volunteers/me/hours");
      await guest(`GET /v1/service-total?county=${county}`);
    },
  };
};

/** Who came is thanked on the township's sheet, by the name that they agreed to have there. */
export const thankByName = async ({ as }: Callers): Promise<void> => {
  const { items } = await as("worker")(`GET /v1/thanks?division=${division}`);
  if (items.length === 0) throw new Error("nobody is thanked by name");
};

/** A need is posted, matched, filled, given up and given on. */
export const fillNeed = async ({ as, guest }: Callers, teamId: string, settle: () => Promise<void>) => {
  const worker = as("worker");
  const need = await openNeed(worker, { positions });
  const path = `/v1/needs/${need.needId}`;
  await settle();
  await guest("GET /v1/needs");
  await guest(`GET /v1/needs?division=${division}`);
  await guest(`GET ${path}`);
  const { items } = await worker(`GET ${path}/matches?limit=10`);
  await worker(`GET ${path}/matches/${items[0].volunteerId}`);
  await as(first)("GET /v1/volunteers/me/matches");

  const confirmed = await signUp(as(second), need);
  const waiting = await signUp(as(third), need);
  await worker(`GET ${path}/signups`);
  await as(second)(`DELETE ${path}/signups/${confirmed}`);
  await settle();
  await as(third)(`POST ${path}/signups/${waiting}/confirm`);
  await as(third)("GET /v1/volunteers/me/signups");

  // A leader proposes somebody of their team.
  const teamNeed = await openNeed(worker, { positions, windows: laterWindows(20) });
  await settle();
  const members = await as(first)(`GET /v1/teams/${teamId}/members`);
  await as(first)(`POST /v1/needs/${teamNeed.needId}/proposals`, {
    teamId,
    positionId: teamNeed.positionId,
    shifts: [teamNeed.shiftId],
    volunteerIds: members.items.map(({ volunteerId }: { volunteerId: string }) => volunteerId).slice(-1),
  });
  return { need, signupId: waiting };
};

/** Somebody signs up by name and phone alone, comes on another date, and withdraws; somebody else stays. */
export const signUpByPhone = async ({ as, guest }: Callers, settle: () => Promise<void>): Promise<void> => {
  const need = await openNeed(as("worker"), {
    positions: [{ skills: [], headcount: 2, gates: { adult: true } }],
    windows: [...laterWindows(26), ...laterWindows(27)],
  });
  const { needId, shiftId, riskNoticeVersion } = need;
  const yes = (phone: string) =>
    guest(`POST /v1/needs/${needId}/quick-signups`, {
      shiftId,
      riskNoticeVersion,
      name: "演示 排练",
      phone,
      adult: true,
      consentVersion: "2026-11",
    });
  const stays = await yes("+8613800137001");
  const { signupId, secret } = await yes("+8613800137002");
  await settle();
  const path = `/v1/quick-signups/${signupId}`;
  const headers = { "signup-secret": secret };
  await guest(`GET ${path}`, undefined, headers);
  const { shifts } = await guest(`GET /v1/needs/${needId}`);
  await guest(`PATCH ${path}`, { shiftId: shifts[1].shiftId, riskNoticeVersion }, headers);
  await settle();
  await guest(`DELETE ${path}`, undefined, headers);
  await settle();
  const { items } = await as("worker")(`GET /v1/needs/${needId}/volunteers`);
  const names = items.map(({ name }: { name?: string }) => name);
  if (names.join() !== "演示 排练") throw new Error(`on the list by phone are ${names.join(", ")}`);
  await as(fourth)(`POST /v1/quick-signups/${stays.signupId}/claim`, undefined, {
    "signup-secret": stays.secret,
  });
  await settle();
};

/** People are asked by name; one accepts, one declines. The others are asked for today, and nobody is left. */
export const askPeople = async ({ as }: Callers, settle: () => Promise<void>): Promise<void> => {
  const worker = as("worker");
  const ask = async (windows: object[], body: object) => {
    const need = await openNeed(worker, { positions: [{ ...positions[0], headcount: 2 }], windows });
    await settle();
    const { positionId } = need;
    const { items } = await worker(`POST /v1/needs/${need.needId}/offers`, { positionId, ...body });
    return { need, offers: items as { offerId: string; volunteerId: string }[] };
  };
  const everybody = [...volunteers, twin];
  const profiles = await Promise.all(everybody.map((who) => as(who)("GET /v1/volunteers/me")));
  const nameOf = new Map(profiles.map(({ volunteerId }, at) => [volunteerId as string, everybody[at] ?? ""]));
  const decline = ({ offerId, volunteerId }: { offerId: string; volunteerId: string }) =>
    as(nameOf.get(volunteerId) ?? "")(`POST /v1/offers/${offerId}/decline`, { reason: "no-time" });
  const named = profiles.slice(1, 3).map(({ volunteerId }) => volunteerId);
  const { need, offers } = await ask(laterWindows(22), { volunteerIds: named });
  const [accepted, declined] = offers;
  if (!accepted || !declined) throw new Error("somebody was not asked");
  const { riskNoticeVersion } = need;
  await as(second)(`POST /v1/offers/${accepted.offerId}/accept`, { riskNoticeVersion });
  await decline(declined);
  await settle();
  const { items } = await worker(`GET /v1/needs/${need.needId}/offers`);
  const answers = items.map(({ status }: { status: string }) => status).sort();
  if (answers.join() !== "accepted,declined") throw new Error(`offers are ${answers.join(", ")}`);

  const today = await ask([await windowOfToday()], { top: 20 });
  await as(third)("GET /v1/me/offers");
  for (const offer of today.offers) await decline(offer);
  // Taking back what is over changes nothing.
  await worker(`DELETE /v1/offers/${declined.offerId}`);
};

/**
 * An hour that begins today at any time of the day: for such a shift people are asked at night, too. In the last two minutes
 * of a day it waits for the next one.
 */
const windowOfToday = async () => {
  const left = () => atCountyTime(addDays(countyDay(new Date()), 1), "00:00").getTime() - Date.now();
  if (left() < 120_000) await pause(left());
  const from = Date.now() + Math.min(600_000, left() - 60_000);
  const [begin, end] = [from, from + 3_600_000].map((instant) => new Date(instant).toISOString());
  return { kind: "once", from: begin, to: end };
};

/** Two hours in so many days; `hour` has two digits. */
const laterWindows = (days: number, hour = "09") => {
  const from = `${addDays(countyDay(new Date()), days)}T${hour}:00:00+08:00`;
  return [{ kind: "once", from, to: new Date(Date.parse(from) + 7_200_000).toISOString() }];
};

/** What volunteers keep: their messages, and the calendar that follows their shifts. */
export const readMessages = async ({ as, guest }: Callers): Promise<void> => {
  const volunteer = as(third);
  const { items } = await volunteer("GET /v1/me/notices");
  await volunteer(`POST /v1/me/notices/${items[0].noticeId}/read`);
  await volunteer("POST /v1/me/notices/read", { until: items[0].at });
  const { signups } = await volunteer("GET /v1/me/notice-preferences");
  await volunteer("PATCH /v1/me/notice-preferences", { signups });
  const { path } = await volunteer("POST /v1/volunteers/me/calendar-feed");
  await guest(`GET ${path}`);
  await volunteer("GET /v1/volunteers/me/calendar-feed");
  await volunteer("DELETE /v1/volunteers/me/calendar-feed");
};

/** The operator's machine client pulls the list of a need and of its week. */
export const pullLists = async ({ as, machine }: Callers, { needId }: OpenNeed): Promise<void> => {
  const manager = as("manager");
  await manager(`GET /v1/needs/${needId}/volunteers?candidates=3`);
  await manager("GET /v1/volunteer-lists");
  const register = () =>
    manager(
      "POST /v1/machine-clients",
      { name: "演示接口", scopes: ["lists:read"] },
      { "idempotency-key": "rehearsal-client" },
    );
  const created = await register();
  const again = await register();
  if (again.clientSecret !== created.clientSecret) throw new Error("a repeated call answers another secret");
  await manager("GET /v1/machine-clients");
  const client = machine(created.clientId, ["helink-api/lists:read"]);
  const list = await client(`GET /v1/needs/${needId}/volunteers?candidates=3`);
  if (!list.items.some(({ name }: { name?: string }) => name)) throw new Error("the list names nobody");
  await client("GET /v1/volunteer-lists");
  await as(third)("GET /v1/volunteers/me/pulls");
  await manager(`DELETE /v1/machine-clients/${created.clientId}`);
};

/** What places rest on changes: a gate that is open until the first shift, other times, another place, another gate. */
export const changeWhatPlacesRestOn = async ({ as }: Callers, settle: () => Promise<void>): Promise<void> => {
  const worker = as("worker");
  const insured = [{ skills: [], headcount: 1, gates: { adult: true, insurance: true } }];
  await signUp(as(fourth), await openNeed(worker, { positions: insured, windows: laterWindows(25) }));
  const need = await openNeed(worker, { positions, windows: laterWindows(27) });
  await signUp(as(second), need);
  await settle();
  const change = async (body: object) => {
    await worker(`PATCH /v1/needs/${need.needId}`, body);
    await settle();
  };
  await change({ windows: laterWindows(27, "14") });
  await change({ place: { kind: "remote" } });
  const stricter = { ...positions[0], positionId: need.positionId, gates: { adult: true, vehicle: true } };
  await change({ positions: [stricter] });
  const { items } = await as(second)("GET /v1/volunteers/me/signups");
  const status = items.find(({ needId }: { needId: string }) => needId === need.needId)?.shifts[0].status;
  if (status !== "suspended") throw new Error(`a place whose gate fails is ${status}`);
};

/** Needs change, are redacted, closed and cancelled; people leave. */
export const endings = async (
  { as }: Callers,
  { need, signupId }: { need: OpenNeed; signupId: string },
  settle: () => Promise<void>,
): Promise<void> => {
  const worker = as("worker");
  await worker(`PATCH /v1/needs/${need.needId}`, { riskNotice: "另一份风险告知" });
  await settle();
  const { riskNotice } = await worker(`GET /v1/needs/${need.needId}`);
  await as(third)(
    `POST /v1/needs/${need.needId}/signups/${signupId}/confirm?riskNoticeVersion=${riskNotice.version}`,
  );
  await worker(`PATCH /v1/needs/${need.needId}`, { windows: laterWindows(9) });
  await settle();
  await as("lead")(`POST /v1/needs/${need.needId}/redact`, { description: null });
  const unsettled = await worker(
    "POST /v1/needs",
    aNeed({ division, positions: [{ ...positions[0], gates: {} }] }),
  );
  await worker(`POST /v1/needs/${unsettled.needId}/take-back`);
  await worker(`PATCH /v1/needs/${unsettled.needId}`, {});
  await as("lead")(`POST /v1/needs/${unsettled.needId}/send-back`, { reason: "演示" });
  await worker(`POST /v1/needs/${need.needId}/close`);
  await settle();
  const other = await openNeed(worker, { positions, windows: laterWindows(12) });
  await signUp(as(fourth), other);
  await settle();
  await worker(`POST /v1/needs/${other.needId}/cancel`);
  await settle();
  const last = await openNeed(worker, { positions, windows: laterWindows(15) });
  await signUp(as(fourth), last);
  await settle();
  await as(fourth)("DELETE /v1/volunteers/me");
};
