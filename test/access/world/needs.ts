import { addDays, countyDay, weekdayOf } from "#shared/values/time.ts";
import { type ApiTester, eventually, type Send } from "#test/support/api.ts";
import { aNeed } from "#test/support/requests.ts";
import { personaOf, places } from "../callers.ts";
import { forManagers, inventedId, succeed, type Thing, type Things, withOwn } from "./objects.ts";
import { type People, strangers, teamMate } from "./people.ts";
import type { Projects } from "./projects.ts";

const tomorrow = addDays(countyDay(new Date()), 1);

/** Two shifts tomorrow, at another time for each number, so that one person can serve on all. */
const twoShifts = (number: number) => {
  const hour = (plus: number) => `${String(6 + 2 * number + plus).padStart(2, "0")}:00`;
  const window = { kind: "weekly", day: weekdayOf(tomorrow), start: tomorrow, end: addDays(tomorrow, 6) };
  return [
    { ...window, from: hour(0), to: hour(1) },
    { ...window, from: hour(1), to: hour(2) },
  ];
};

/** Needs by case: drafts to read, drafts to move, open ones with a signup; and the things that belong to those. */
export const needThings = async (api: ApiTester, people: People, { programme }: Projects) => {
  const worker = (division: string) => api.as(`worker-${division}`);
  const { projectId = "" } = programme;
  const post = async (by: Send, division: string, more: object = {}) => {
    const need = aNeed({ division, ...more });
    const { body } = await eventually(
      () => by("POST /v1/needs", need),
      // Needs hears of a new project a moment later.
      ({ status }) => status === 201,
    );
    return { needId: String(body.needId), division };
  };
  const drafts = async () => {
    const own = await post(worker(places.home), places.home);
    const things: Things = {
      own,
      "same station": await post(api.as(`lead-${places.home}`), places.home),
      "other station": await post(worker(places.away), places.away),
      "other county": await post(worker(places.far), places.far),
      absent: { needId: inventedId("need") },
    };
    const ofProgramme = await post(worker(places.away), places.away, { projectId });
    return withOwn(things, forManagers(ofProgramme));
  };

  const open = async (division: string, number: number, more: Thing = {}) => {
    const { needId } = await post(worker(division), division, { windows: twoShifts(number), ...more });
    await succeed(worker(division)(`POST /v1/needs/${needId}/open`));
    const { positions, shifts, riskNotice } = await succeed(api.guest(`GET /v1/needs/${needId}`));
    const [{ shiftId: taken }, { shiftId: left }] = shifts;
    const need = {
      needId,
      division,
      positionId: positions[0].positionId,
      taken,
      left,
      riskNoticeVersion: riskNotice.version,
      day: tomorrow,
      ...more,
    };
    /** Takes the first shift, so that the other one still fits; waits until matching has seen it. */
    const signUp = async (persona: string, volunteerId: string): Promise<Thing> => {
      const { positionId, riskNoticeVersion } = need;
      const signup = await succeed(
        api.as(persona)(`POST /v1/needs/${needId}/signups`, {
          positionId,
          riskNoticeVersion,
          shifts: [taken],
        }),
      );
      const lists = [
        `needs/${needId}/matches?limit=100`,
        `needs/${needId}/volunteers`,
        `volunteer-lists?from=${tomorrow}&to=${tomorrow}`,
      ];
      for (const path of lists)
        await eventually(
          () => worker(division)(`GET /v1/${path}`),
          ({ status, body }) => status === 200 && JSON.stringify(body).includes(volunteerId),
        );
      return { ...need, signupId: signup.signupId, volunteerId };
    };
    return signUp;
  };
  const atHome = await open(places.home, 0);
  const mates = await atHome(teamMate, people.mate);
  const volunteers = await atHome(personaOf.volunteer, people.caller);
  const leaders = await atHome(personaOf.team_leader, people.leader);
  const ofProgramme = await (await open(places.away, 4, { projectId }))(
    strangers.programme,
    people.programme,
  );
  const things: Things = {
    own: mates,
    "same station": await (await open(places.home, 1))(strangers.home, people.home),
    "other station": await (await open(places.away, 2))(strangers.away, people.away),
    "other county": await (await open(places.far, 3))(strangers.far, people.far),
    absent: { ...mates, needId: inventedId("need") },
  };
  const programmes = forManagers(ofProgramme);
  const signups: Things = { ...things, absent: { ...mates, signupId: inventedId("signup") } };
  const { absent: _absent, ...there } = things;
  /** An offer of the shift that is left, to whoever took the other one. */
  const offerOf = async (thing: Thing): Promise<Thing> => {
    const { needId, division, positionId, left, volunteerId } = thing;
    const { items } = await succeed(
      worker(String(division))(`POST /v1/needs/${needId}/offers`, {
        positionId,
        shifts: [left],
        volunteerIds: [volunteerId],
      }),
    );
    return { ...thing, offerId: items[0].offerId };
  };
  const offers: Things = {
    own: await offerOf(mates),
    "same station": await offerOf(things["same station"] as Thing),
    "other station": await offerOf(things["other station"] as Thing),
    "other county": await offerOf(things["other county"] as Thing),
    absent: { ...mates, offerId: inventedId("offer") },
  };
  const offersToCallers = {
    volunteer: await offerOf(volunteers),
    team_leader: await offerOf(leaders),
  };
  const feed = await succeed(api.as(teamMate)("POST /v1/volunteers/me/calendar-feed"));
  /** Whoever has the address of a feed may read it; nobody reads another. */
  const calendars: Things = {
    own: { token: String(feed.path).split("/").at(-1) ?? "" },
    absent: { token: inventedId("calendarFeed") },
  };
  /** A place that somebody took by their phone, for whoever has its secret. */
  const quickSignup = async (): Promise<Things> => {
    const positions = [{ skills: [], headcount: 9, gates: { adult: true } }];
    const { needId } = await post(worker(places.home), places.home, { positions, windows: twoShifts(5) });
    await succeed(worker(places.home)(`POST /v1/needs/${needId}/open`));
    const { shifts, riskNotice } = await succeed(api.guest(`GET /v1/needs/${needId}`));
    const place = { taken: shifts[0].shiftId, riskNoticeVersion: riskNotice.version };
    const { signupId, secret } = await succeed(
      api.guest(`POST /v1/needs/${needId}/quick-signups`, {
        shiftId: place.taken,
        riskNoticeVersion: place.riskNoticeVersion,
        name: "演示 测试",
        phone: "+8613800138998",
        adult: true,
        consentVersion: "2026-11",
      }),
    );
    return {
      own: { ...place, signupId, secret },
      "same station": { ...place, signupId },
      absent: { ...place, signupId: inventedId("signup"), secret },
    };
  };
  return {
    /** Named by place or programme only, which always exist. */
    week: withOwn(there, programmes),
    need: withOwn(things, { ...programmes, volunteer: volunteers }),
    signup: withOwn(signups, { ...programmes, volunteer: volunteers, team_leader: leaders }),
    offer: withOwn(offers, { ...forManagers(await offerOf(ofProgramme)), ...offersToCallers }),
    quickSignup: withOwn(await quickSignup()),
    attendance: withOwn(signups, { ...programmes, volunteer: volunteers }),
    pair: withOwn(
      { ...things, absent: { ...mates, volunteerId: inventedId("volunteer") } },
      { ...programmes, volunteer: volunteers },
    ),
    calendar: withOwn(calendars),
    draftNeed: await drafts(),
    movedNeed: await drafts(),
  } as const;
};
