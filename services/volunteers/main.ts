import { createCounts } from "#shared/counts/counts.ts";
import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import { createApi } from "#shared/http/api.ts";
import type { Service } from "#shared/lambda/service.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { cognitoSignIns } from "./adapters/sign-ins.ts";
import { onAttendanceRecorded } from "./checks/consumers/on-attendance-recorded.ts";
import { sweepEndingChecks } from "./checks/schedules/sweep-ending-checks.ts";
import { answerDuplicate } from "./checks/use-cases/answer-duplicate.ts";
import { confirmBirthDate } from "./checks/use-cases/confirm-birth-date.ts";
import { listBirthDates } from "./checks/use-cases/list-birth-dates.ts";
import { listChecks } from "./checks/use-cases/list-checks.ts";
import { listDuplicates } from "./checks/use-cases/list-duplicates.ts";
import { recordCheck } from "./checks/use-cases/record-check.ts";
import type { SignIns } from "./departures/deps.ts";
import { noteDeparture } from "./departures/note-departure.ts";
import { removeSignIns } from "./departures/schedules/remove-sign-ins.ts";
import { createDepartureStore } from "./departures/store.ts";
import { listVolunteers } from "./directory/use-cases/list-volunteers.ts";
import { toVolunteerEvents } from "./events.ts";
import { createLookStore } from "./looks/store.ts";
import { listMyLooks } from "./looks/use-cases/list-my-looks.ts";
import { manifest } from "./manifest.ts";
import { createProfileStore } from "./profiles/store.ts";
import { changeMyProfile } from "./profiles/use-cases/change-my-profile.ts";
import { getMyProfile } from "./profiles/use-cases/get-my-profile.ts";
import { registerVolunteer } from "./profiles/use-cases/register-volunteer.ts";
import { withdrawVolunteer } from "./profiles/use-cases/withdraw-volunteer.ts";
import { table } from "./table.ts";
import { createTeamStore } from "./teams/store.ts";
import { approveTeam } from "./teams/use-cases/approve-team.ts";
import { changeMembership } from "./teams/use-cases/change-membership.ts";
import { createTeam } from "./teams/use-cases/create-team.ts";
import { getTeam } from "./teams/use-cases/get-team.ts";
import { joinTeam } from "./teams/use-cases/join-team.ts";
import { leaveTeam } from "./teams/use-cases/leave-team.ts";
import { listTeamMembers } from "./teams/use-cases/list-team-members.ts";
import { listTeams } from "./teams/use-cases/list-teams.ts";
import { createOnQuickContactChanged } from "./unclaimed/consumers/on-quick-contact-changed.ts";
import { createUnclaimedStore } from "./unclaimed/store.ts";
import { getVisibility } from "./visibility/use-cases/get-visibility.ts";

/** Composes the volunteers service. Without `localSignIns`, people are removed from the user pool that the environment names. */
export const composeVolunteers = (platform: Platform, localSignIns?: SignIns): Service => {
  const { stage, documents, clock, ids, envelope, blindIndex, cursors, log } = platform;
  const name = tableName(stage, table.name);
  const network = tableName(stage, "network");
  const departures = createDepartureStore(documents, {
    volunteers: name,
    network,
    donations: tableName(stage, "donations"),
  });
  const teams = createTeamStore(documents, name, log);
  const deps = {
    profiles: createProfileStore(documents, name),
    teams,
    looks: createLookStore(documents, name),
    counts: createCounts(platform, name),
    endTeamsOf: teams.writes.endTeamsOf,
    noteDeparture: noteDeparture({ departures, envelope }),
    counties: createCounties(documents, network, clock),
    envelope,
    blindIndex,
    cursors,
  };
  return {
    api: createApi(platform, manifest, deps, {
      registerVolunteer,
      getMyProfile,
      changeMyProfile,
      withdrawVolunteer,
      getVisibility,
      listMyLooks,
      listVolunteers,
      recordCheck,
      confirmBirthDate,
      listBirthDates,
      listDuplicates,
      answerDuplicate,
      listChecks,
      createTeam,
      approveTeam,
      listTeams,
      getTeam,
      joinTeam,
      changeMembership,
      leaveTeam,
      listTeamMembers,
    }),
    toEvents: toVolunteerEvents,
    consumers: {
      onAttendanceRecorded: onAttendanceRecorded(deps.profiles),
      onQuickContactChanged: createOnQuickContactChanged({
        unclaimed: createUnclaimedStore(documents, { volunteers: name, needs: tableName(stage, "needs") }),
      }),
    },
    schedules: {
      sweepEndingChecks: sweepEndingChecks({ ...deps, clock, log }),
      removeSignIns: removeSignIns({
        ...deps,
        departures,
        signIns: localSignIns ?? cognitoSignIns(platform.environment.USER_POOL),
        ids,
        clock,
        log,
      }),
    },
  };
};
