import { manifest as donations } from "#services/donations/manifest.ts";
import { manifest as lists } from "#services/lists/manifest.ts";
import { manifest as matching } from "#services/matching/manifest.ts";
import { manifest as needs } from "#services/needs/manifest.ts";
import { manifest as network } from "#services/network/manifest.ts";
import { manifest as notices } from "#services/notices/manifest.ts";
import { manifest as projects } from "#services/projects/manifest.ts";
import { manifest as volunteers } from "#services/volunteers/manifest.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";

/** Every service of the house: the deployed stacks, the local stack, OpenAPI and the tests read this list. */
export const manifests: readonly ServiceManifest[] = [
  network,
  projects,
  volunteers,
  needs,
  matching,
  lists,
  donations,
  notices,
];
