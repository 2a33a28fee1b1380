import type { MachineIdentity } from "#services/network/machine-clients/deps.ts";
import type { Files } from "#shared/files/files.ts";
import type { Compose } from "#shared/lambda/service.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { composeDonations } from "./donations/main.ts";
import { manifest as donations } from "./donations/manifest.ts";
import { composeLists } from "./lists/main.ts";
import { manifest as lists } from "./lists/manifest.ts";
import { composeMatching } from "./matching/main.ts";
import { manifest as matching } from "./matching/manifest.ts";
import { composeNeeds } from "./needs/main.ts";
import { manifest as needs } from "./needs/manifest.ts";
import { composeNetwork } from "./network/main.ts";
import { manifest as network } from "./network/manifest.ts";
import type { NoticePorts } from "./notices/deps.ts";
import { composeNotices } from "./notices/main.ts";
import { manifest as notices } from "./notices/manifest.ts";
import { composeProjects } from "./projects/main.ts";
import { manifest as projects } from "./projects/manifest.ts";
import type { SignIns } from "./volunteers/departures/deps.ts";
import { composeVolunteers } from "./volunteers/main.ts";
import { manifest as volunteers } from "./volunteers/manifest.ts";

/** What a stack that runs all services in one process gives them beside the platform. */
export interface StackPorts {
  readonly machineIdentity: MachineIdentity;
  readonly signIns: SignIns;
  readonly noticePorts: NoticePorts;
  readonly files: Files;
}

interface RegisteredService {
  readonly manifest: ServiceManifest;
  readonly compose: (ports: StackPorts) => Compose;
}

/** Every service: the deployed stacks, the local stack, OpenAPI and the tests read this list. */
export const services: readonly RegisteredService[] = [
  { manifest: network, compose: ({ machineIdentity }) => composeNetwork(machineIdentity) },
  { manifest: projects, compose: () => composeProjects },
  {
    manifest: volunteers,
    compose:
      ({ signIns }) =>
      (platform) =>
        composeVolunteers(platform, signIns),
  },
  { manifest: needs, compose: ({ files }) => composeNeeds(files) },
  { manifest: matching, compose: () => composeMatching },
  { manifest: lists, compose: () => composeLists },
  { manifest: donations, compose: () => composeDonations },
  {
    manifest: notices,
    compose:
      ({ noticePorts }) =>
      (platform) =>
        composeNotices(platform, noticePorts),
  },
];

export const manifests: readonly ServiceManifest[] = services.map(({ manifest }) => manifest);
