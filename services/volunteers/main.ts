import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import { createApi } from "#shared/http/api.ts";
import type { Compose } from "#shared/service/service.ts";
import { tellVolunteers } from "./domain/events.ts";
import { manifest } from "./service.ts";
import { createVolunteerStore } from "./store.ts";
import { changeOwnProfile } from "./use-cases/change-own-profile.ts";
import { getOwnProfile } from "./use-cases/get-own-profile.ts";
import { registerVolunteer } from "./use-cases/register-volunteer.ts";
import { withdrawVolunteer } from "./use-cases/withdraw-volunteer.ts";

/** Composes the volunteers service. */
export const composeVolunteers: Compose = (platform) => {
  const { stage, documents, clock, envelope, blindIndex } = platform;
  const deps = {
    store: createVolunteerStore(documents, tableName(stage, manifest.table.name)),
    counties: createCounties(documents, tableName(stage, "network"), clock),
    envelope,
    blindIndex,
  };
  return {
    api: createApi(platform, manifest, deps, {
      registerVolunteer,
      getOwnProfile,
      changeOwnProfile,
      withdrawVolunteer,
    }),
    tell: tellVolunteers,
  };
};
