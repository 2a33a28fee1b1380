import { type ApiClient, CallFailed } from "../api-client.ts";
import { shownTownship } from "./volunteers.ts";

/** How many of the first volunteers join the team. */
const memberCount = 8;

const leader = {
  name: "周演示队长",
  phone: "+8613810009999",
  birthDate: "1975-06-01",
  skills: ["event-hosting"],
  languages: ["zh-CN"],
  home: { division: shownTownship },
  travelRadiusKm: 10,
  weeklyHoursCap: 6,
  availability: [],
  consents: { shareWithOperator: true, shareWithTeamLeader: true },
};
const team = { name: "茶市晨光志愿服务队（演示）", field: "敬老助残", division: shownTownship };

/** Creates a team of invented people led by leader-1. Safe to repeat. */
export const createTeam = async (api: ApiClient): Promise<void> => {
  const captain = api.as("leader-1");
  await captain("POST", "/v1/volunteers", leader, { "idempotency-key": "demo-leader-1" });
  const { teamId } = await captain<{ teamId: string }>("POST", "/v1/teams", team, {
    "idempotency-key": "demo-team",
  });
  try {
    await api.as(`lead-${shownTownship}`)("POST", `/v1/teams/${teamId}/approve`);
  } catch (error) {
    if (!(error instanceof CallFailed && error.status === 409)) throw error;
  }
  for (let number = 1; number <= memberCount; number += 1)
    await api.as(`volunteer-${number}`)("POST", `/v1/teams/${teamId}/members`);
};
