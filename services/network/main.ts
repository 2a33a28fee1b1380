import { createCounts } from "#shared/counts/counts.ts";
import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import { createApi } from "#shared/http/api.ts";
import type { Service } from "#shared/lambda/service.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { changeContract } from "./contracts/use-cases/change-contract.ts";
import { createContract } from "./contracts/use-cases/create-contract.ts";
import { listContracts } from "./contracts/use-cases/list-contracts.ts";
import { listOperators } from "./contracts/use-cases/list-operators.ts";
import { createCountyNetworkStore } from "./county-network/store.ts";
import { createInvitationStore } from "./invitations/store.ts";
import { acceptInvitation } from "./invitations/use-cases/accept-invitation.ts";
import { inviteStaff } from "./invitations/use-cases/invite-staff.ts";
import { listInvitations } from "./invitations/use-cases/list-invitations.ts";
import { readInvitation } from "./invitations/use-cases/read-invitation.ts";
import { withdrawInvitation } from "./invitations/use-cases/withdraw-invitation.ts";
import type { MachineIdentity } from "./machine-clients/deps.ts";
import { rewriteClientCards } from "./machine-clients/rewrite-client-cards.ts";
import { createMachineClientStore } from "./machine-clients/store.ts";
import { createMachineClient } from "./machine-clients/use-cases/create-machine-client.ts";
import { listMachineClients } from "./machine-clients/use-cases/list-machine-clients.ts";
import { revokeMachineClient } from "./machine-clients/use-cases/revoke-machine-client.ts";
import { manifest } from "./manifest.ts";
import { createReferenceStore } from "./reference/store.ts";
import { getHealth } from "./reference/use-cases/get-health.ts";
import { getSite } from "./reference/use-cases/get-site.ts";
import { getVocabulary } from "./reference/use-cases/get-vocabulary.ts";
import { listCounties } from "./reference/use-cases/list-counties.ts";
import { listDivisions } from "./reference/use-cases/list-divisions.ts";
import { rewriteStaffCards } from "./staff/change-staff.ts";
import { createStaffStore } from "./staff/store.ts";
import { appointStaff } from "./staff/use-cases/appoint-staff.ts";
import { changeAppointment } from "./staff/use-cases/change-appointment.ts";
import { endAppointment } from "./staff/use-cases/end-appointment.ts";
import { getMe } from "./staff/use-cases/get-me.ts";
import { listStaff } from "./staff/use-cases/list-staff.ts";
import { createStaffContactStore } from "./staff-contacts/store.ts";
import { getMyStaffContact } from "./staff-contacts/use-cases/get-my-staff-contact.ts";
import { giveStaffContact } from "./staff-contacts/use-cases/give-staff-contact.ts";
import { removeStaffContact } from "./staff-contacts/use-cases/remove-staff-contact.ts";
import { changeStation } from "./stations/use-cases/change-station.ts";
import { getCoverage } from "./stations/use-cases/get-coverage.ts";
import { getStation } from "./stations/use-cases/get-station.ts";
import { listStations } from "./stations/use-cases/list-stations.ts";

/** Composes the network service around an identity provider for machine clients. */
export const composeNetwork =
  (machineIdentity: MachineIdentity) =>
  (platform: Platform): Service => {
    const { stage, documents, envelope, ids, signIn, clock, cursors, log } = platform;
    const table = tableName(stage, manifest.table.name);
    const stores = {
      reference: createReferenceStore(documents, table),
      networks: createCountyNetworkStore(documents, table),
      staff: createStaffStore(documents, table),
      invitations: createInvitationStore(documents, table),
      staffContacts: createStaffContactStore(documents, table),
      machineClients: createMachineClientStore(documents, table),
    };
    const deps = {
      ...stores,
      counts: createCounts(platform, table),
      envelope,
      ids,
      log,
      signIn,
      cursors,
      counties: createCounties(documents, table, clock),
      stage,
      machineIdentity,
      rewriteRoleCards: async (county: string) => {
        await rewriteStaffCards(stores, county);
        await rewriteClientCards(stores, county);
      },
    };
    return {
      api: createApi(platform, manifest, deps, {
        getHealth,
        getSite,
        listCounties,
        listDivisions,
        getVocabulary,
        listStations,
        getCoverage,
        getStation,
        changeStation,
        listOperators,
        listContracts,
        createContract,
        changeContract,
        getMe,
        listStaff,
        appointStaff,
        changeAppointment,
        endAppointment,
        inviteStaff,
        listInvitations,
        withdrawInvitation,
        readInvitation,
        acceptInvitation,
        getMyStaffContact,
        giveStaffContact,
        removeStaffContact,
        createMachineClient,
        listMachineClients,
        revokeMachineClient,
      }),
    };
  };
