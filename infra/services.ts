import { manifest as volunteers } from "#services/volunteers/service.ts";
import type { ServiceManifest } from "#shared/service/manifest.ts";

/** Every service of the house: the deployed stacks, the local stack, OpenAPI and the tests read this list. */
export const manifests: readonly ServiceManifest[] = [volunteers];
