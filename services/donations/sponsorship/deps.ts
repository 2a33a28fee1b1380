import type { Platform } from "#shared/platform/platform.ts";
import type { ProjectStore } from "../projects/store.ts";
import type { SponsorsStore } from "./sponsors-store.ts";
import type { SlotStore } from "./store.ts";

/** What the use cases of sponsorship work with. */
export interface SponsorshipDeps extends Pick<Platform, "cursors"> {
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly slots: SlotStore;
  readonly sponsors: SponsorsStore;
}
