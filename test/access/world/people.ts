import type { ApiTester } from "#test/support/api.ts";
import { aRegistration } from "#test/support/requests.ts";
import { personaOf, places } from "../callers.ts";
import { inventedId, succeed, type Thing, type Things, withOwn } from "./objects.ts";

/** Volunteers who are no callers: one at each place and one in the programme; a member of the leader's team. */
export const strangers = {
  home: "volunteer-9502",
  away: "volunteer-9503",
  far: "volunteer-9504",
  programme: "volunteer-9506",
} as const;
export const teamMate = "volunteer-9505";

/** Registers everybody and creates their teams. Volunteers, teams and teams to approve, by case. */
export const peopleThings = async (api: ApiTester) => {
  const register = async (persona: string, division: string): Promise<string> =>
    (await succeed(api.as(persona)("POST /v1/volunteers", aRegistration({ home: { division } }))))
      .volunteerId;
  const requestTeam = async (persona: string, division: string): Promise<Thing> => {
    const body = { name: "演示队", field: "敬老助残", division };
    return { teamId: (await succeed(api.as(persona)("POST /v1/teams", body))).teamId };
  };
  const approvedTeam = async (persona: string, division: string): Promise<Thing> => {
    const team = await requestTeam(persona, division);
    await succeed(api.as(`lead-${division}`)(`POST /v1/teams/${team.teamId}/approve`));
    return team;
  };
  const { home, away, far } = places;
  const ids = {
    caller: await register(personaOf.volunteer, home),
    leader: await register(personaOf.team_leader, home),
    mate: await register(teamMate, home),
    home: await register(strangers.home, home),
    away: await register(strangers.away, away),
    far: await register(strangers.far, far),
    programme: await register(strangers.programme, away),
  };
  const leaders = await approvedTeam(personaOf.team_leader, home);
  await succeed(api.as(teamMate)(`POST /v1/teams/${leaders.teamId}/members`));

  const theirs = await approvedTeam(strangers.home, home);
  const teams: Things = {
    own: theirs,
    "same station": theirs,
    "other station": await approvedTeam(strangers.away, away),
    "other county": await approvedTeam(strangers.far, far),
    absent: { teamId: inventedId("team") },
  };
  const waiting: Things = {
    own: await requestTeam(teamMate, home),
    "same station": await requestTeam(strangers.home, home),
    "other station": await requestTeam(strangers.away, away),
    "other county": await requestTeam(strangers.far, far),
    absent: { teamId: inventedId("team") },
  };
  const checked = (volunteerId: string): Thing => ({ volunteerId, kind: "identity", otherId: ids.caller });
  const volunteers: Things = {
    own: checked(ids.home),
    "same station": checked(ids.home),
    "other station": checked(ids.away),
    "other county": checked(ids.far),
    absent: checked(inventedId("volunteer")),
  };
  return {
    ids,
    things: {
      volunteer: withOwn(volunteers, { volunteer: checked(ids.caller), team_leader: checked(ids.leader) }),
      // A team belongs to no programme.
      team: withOwn(teams, { volunteer: leaders, team_leader: leaders, ngo_manager: undefined }),
      waitingTeam: withOwn(waiting),
    },
  } as const;
};
export type People = Awaited<ReturnType<typeof peopleThings>>["ids"];
