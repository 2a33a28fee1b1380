import { composeDonations } from "#services/donations/main.ts";
import { composeLists } from "#services/lists/main.ts";
import { composeMatching } from "#services/matching/main.ts";
import { composeNeeds } from "#services/needs/main.ts";
import type { MachineIdentity } from "#services/network/deps.ts";
import { composeNetwork } from "#services/network/main.ts";
import { composeNotices } from "#services/notices/main.ts";
import type { NoticePorts } from "#services/notices/ports.ts";
import { composeProjects } from "#services/projects/main.ts";
import { composeVolunteers } from "#services/volunteers/main.ts";
import type { Files } from "#shared/files/files.ts";
import type { Compose } from "#shared/lambda/service.ts";

/** The composition roots by service name, for running all of them in one process around the laptop's own ports. */
export const composers = (
  machineIdentity: MachineIdentity,
  noticePorts: NoticePorts,
  files: Files,
): Readonly<Record<string, Compose>> => ({
  network: composeNetwork(machineIdentity),
  projects: composeProjects,
  volunteers: composeVolunteers,
  needs: composeNeeds(files),
  matching: composeMatching,
  lists: composeLists,
  donations: composeDonations,
  notices: (platform) => composeNotices(platform, noticePorts),
});
