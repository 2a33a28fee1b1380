import { tableName } from "#shared/db/table.ts";
import { createApi } from "#shared/http/api.ts";
import type { Platform } from "#shared/service/platform.ts";
import type { Service } from "#shared/service/service.ts";
import type { MachineIdentity } from "./deps.ts";
import { manifest } from "./service.ts";
import { createNetworkStore } from "./store.ts";
import { changeStation } from "./use-cases/change-station.ts";
import { createMachineClient } from "./use-cases/create-machine-client.ts";
import { getCoverage } from "./use-cases/get-coverage.ts";
import { getHealth } from "./use-cases/get-health.ts";
import { getVocabulary } from "./use-cases/get-vocabulary.ts";
import { listDivisions } from "./use-cases/list-divisions.ts";
import { listMachineClients } from "./use-cases/list-machine-clients.ts";
import { listStations } from "./use-cases/list-stations.ts";
import { revokeMachineClient } from "./use-cases/revoke-machine-client.ts";

/** Composes the network service around an identity provider for machine clients. */
export const composeNetwork =
  (machineIdentity: MachineIdentity) =>
  (platform: Platform): Service => {
    const { stage, documents, ids } = platform;
    const deps = {
      store: createNetworkStore(documents, tableName(stage, manifest.table.name)),
      ids,
      machineIdentity,
    };
    return {
      api: createApi(platform, manifest, deps, {
        changeStation,
        createMachineClient,
        getCoverage,
        getHealth,
        getVocabulary,
        listDivisions,
        listMachineClients,
        listStations,
        revokeMachineClient,
      }),
    };
  };
