import type { CountyNetwork } from "#services/network/county-network/rules/county-network.ts";
import { createCountyNetworkStore } from "#services/network/county-network/store.ts";
import { rewriteClientCards } from "#services/network/machine-clients/rewrite-client-cards.ts";
import { createMachineClientStore } from "#services/network/machine-clients/store.ts";
import { loadCounty } from "#services/network/reference/load-county.ts";
import { createReferenceStore } from "#services/network/reference/store.ts";
import { rewriteStaffCards } from "#services/network/staff/change-staff.ts";
import { createStaffStore } from "#services/network/staff/store.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { appoint, appointmentsOf, linesOfAppointments, type People } from "./appointments.ts";
import type { CountyFile } from "./county-file.ts";
import type { Line } from "./line.ts";
import { linesOfDivisions } from "./lines-of-divisions.ts";
import { nextContracts } from "./next-contracts.ts";
import { nextStations } from "./next-stations.ts";
import { divisionsOf } from "./rows.ts";

/** What the command needs of a stage. */
export type CountyStage = Pick<Platform, "stage" | "documents" | "ids" | "clock">;

/**
 * Compares a county file with a stage, and writes what is missing there.
 * @throws Error in plain words where the file has no such operator
 */
export const createCounty = (
  { stage, documents, ids, clock }: CountyStage,
  file: CountyFile,
  people: People = {},
) => {
  const appointments = appointmentsOf(file, people);
  const table = tableName(stage, "network");
  const reference = createReferenceStore(documents, table);
  const networks = createCountyNetworkStore(documents, table);
  const staff = createStaffStore(documents, table);
  const machineClients = createMachineClientStore(documents, table);
  const { code } = file;
  const at = clock().toISOString();
  const base = { version: 1, change: { by: "system", at, correlationId: `county-file-${code}` } };

  const nextOf = (network: CountyNetwork) => {
    const stations = nextStations(file, network, ids, base);
    const written = new Set(stations.rows.map(({ sk }) => sk));
    const withStations = {
      ...network,
      stations: [...network.stations.filter(({ sk }) => !written.has(sk)), ...stations.rows],
    };
    const contracts = nextContracts(file, withStations, ids, base);
    return { rows: [...stations.rows, ...contracts.rows], lines: [...stations.lines, ...contracts.lines] };
  };

  /** Writes the next row, as the stage is at that moment. @returns whether there was one */
  const writeRow = () =>
    retryOnConflict(async () => {
      const network = await networks.read(code);
      const [row] = nextOf(network).rows;
      if (row) await networks.save(row, network);
      return row !== undefined;
    });

  return {
    /** What {@link write} would do, and what it would leave. */
    difference: async (): Promise<Line[]> => {
      const [card, served, network, held] = await Promise.all([
        reference.findCounty(code),
        reference.findServed(),
        networks.read(code),
        staff.list(code),
      ]);
      return [
        ...linesOfDivisions(divisionsOf(file), card),
        ...(card && !served?.counties.includes(code)
          ? [{ kind: "new", what: `county ${code} among those served` } as const]
          : []),
        ...nextOf(network).lines,
        ...linesOfAppointments(file, appointments, held, network, ids),
      ];
    },

    /**
     * Writes row by row, each on what is stored at that moment; what was broken off is completed by writing again. The
     * county's card comes last: from then on the county is served.
     */
    write: async (): Promise<void> => {
      for (const _ of [...file.stations, ...file.contracts]) if (!(await writeRow())) break;
      for (const appointment of appointments)
        await appoint({ networks, staff }, code, appointment, ids, base);
      await rewriteStaffCards({ networks, staff }, code);
      await rewriteClientCards({ networks, staff, machineClients }, code);
      await loadCounty(reference, divisionsOf(file));
    },
  };
};
