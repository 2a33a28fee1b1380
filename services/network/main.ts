import { tableName } from "#shared/db/table.ts";
import { createApi } from "#shared/http/api.ts";
import type { Service } from "#shared/lambda/service.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { MachineIdentity } from "./deps.ts";
import { manifest } from "./manifest.ts";
import { createNetworkStore } from "./store.ts";
import { appointStaff } from "./use-cases/appoint-staff.ts";
import { changeContract } from "./use-cases/change-contract.ts";
import { changeStation } from "./use-cases/change-station.ts";
import { createContract } from "./use-cases/create-contract.ts";
import { createMachineClient } from "./use-cases/create-machine-client.ts";
import { endAppointment } from "./use-cases/end-appointment.ts";
import { getCoverage } from "./use-cases/get-coverage.ts";
import { getHealth } from "./use-cases/get-health.ts";
import { getMe } from "./use-cases/get-me.ts";
import { getSite } from "./use-cases/get-site.ts";
import { getStation } from "./use-cases/get-station.ts";
import { getVocabulary } from "./use-cases/get-vocabulary.ts";
import { listContracts } from "./use-cases/list-contracts.ts";
import { listDivisions } from "./use-cases/list-divisions.ts";
import { listMachineClients } from "./use-cases/list-machine-clients.ts";
import { listOperators } from "./use-cases/list-operators.ts";
import { listStaff } from "./use-cases/list-staff.ts";
import { listStations } from "./use-cases/list-stations.ts";
import { revokeMachineClient } from "./use-cases/revoke-machine-client.ts";

/** Composes the network service around an identity provider for machine clients. */
export const composeNetwork =
  (machineIdentity: MachineIdentity) =>
  (platform: Platform): Service => {
    const { stage, documents, ids, signIn, counties } = platform;
    const deps = {
      store: createNetworkStore(documents, tableName(stage, manifest.table.name)),
      ...{ ids, signIn, counties, stage },
      machineIdentity,
    };
    return {
      api: createApi(platform, manifest, deps, {
        appointStaff,
        changeContract,
        changeStation,
        createContract,
        createMachineClient,
        endAppointment,
        getCoverage,
        getHealth,
        getMe,
        getSite,
        getStation,
        getVocabulary,
        listContracts,
        listDivisions,
        listMachineClients,
        listOperators,
        listStaff,
        listStations,
        revokeMachineClient,
      }),
    };
  };
