import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/lambda/service.ts";
import { toVolunteerEvents } from "./domain/events.ts";
import { manifest } from "./manifest.ts";
import { createVolunteerStore } from "./store.ts";
import { approveTeam } from "./use-cases/approve-team.ts";
import { changeOwnProfile } from "./use-cases/change-own-profile.ts";
import { createTeam } from "./use-cases/create-team.ts";
import { getOwnProfile } from "./use-cases/get-own-profile.ts";
import { getTeam } from "./use-cases/get-team.ts";
import { getVisibility } from "./use-cases/get-visibility.ts";
import { joinTeam } from "./use-cases/join-team.ts";
import { leaveTeam } from "./use-cases/leave-team.ts";
import { listChecks } from "./use-cases/list-checks.ts";
import { listTeamMembers } from "./use-cases/list-team-members.ts";
import { listTeams } from "./use-cases/list-teams.ts";
import { recordCheck } from "./use-cases/record-check.ts";
import { registerVolunteer } from "./use-cases/register-volunteer.ts";
import { withdrawVolunteer } from "./use-cases/withdraw-volunteer.ts";

/** Composes the volunteers service. */
export const composeVolunteers: Compose = (platform) => {
  const { stage, documents, clock, envelope, blindIndex, cursors, counties } = platform;
  const deps = {
    store: createVolunteerStore(documents, tableName(stage, manifest.table.name)),
    counties: createCounties(documents, tableName(stage, "network"), clock),
    envelope,
    blindIndex,
    cursors,
    served: counties,
  };
  return {
    api: createApi(platform, manifest, deps, {
      registerVolunteer,
      getOwnProfile,
      changeOwnProfile,
      withdrawVolunteer,
      getVisibility,
      recordCheck,
      listChecks,
      createTeam,
      approveTeam,
      listTeams,
      getTeam,
      joinTeam,
      leaveTeam,
      listTeamMembers,
    }),
    toEvents: toVolunteerEvents,
  };
};
