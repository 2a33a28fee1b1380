import { manifest as donations } from "#services/donations/service.ts";
import { manifest as matching } from "#services/matching/service.ts";
import { manifest as needs } from "#services/needs/service.ts";
import { manifest as network } from "#services/network/service.ts";
import { manifest as notices } from "#services/notices/service.ts";
import { manifest as projects } from "#services/projects/service.ts";
import { manifest as volunteers } from "#services/volunteers/service.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";

/** Every service of the house: the deployed stacks, the local stack, OpenAPI and the tests read this list. */
export const manifests: readonly ServiceManifest[] = [
  network,
  projects,
  volunteers,
  needs,
  matching,
  donations,
  notices,
];
