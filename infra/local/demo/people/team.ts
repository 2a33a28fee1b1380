import { type ApiClient, CallFailed } from "../api-client.ts";
import { shownTownship } from "./volunteers.ts";

/** The first volunteers of the demo are in the team; not all of them let its leader see their names. */
const members = 8;

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

/** A team of invented people with leader-1 at its head; done again it comes to the same. */
export const foundTeam = async (api: ApiClient): Promise<void> => {
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
  for (let number = 1; number <= members; number += 1)
    await api.as(`volunteer-${number}`)("POST", `/v1/teams/${teamId}/members`);
};
