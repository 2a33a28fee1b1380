import type { Platform } from "#shared/platform/platform.ts";
import type { LookStore } from "../looks/store.ts";
import type { ProfileStore } from "../profiles/store.ts";

/** What the use case of this area works with. */
export interface DirectoryDeps extends Pick<Platform, "envelope" | "cursors"> {
  readonly profiles: ProfileStore;
  readonly looks: LookStore;
}
