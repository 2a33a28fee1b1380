import type { Platform } from "#shared/platform/platform.ts";
import type { LookStore } from "../looks/store.ts";
import type { ProfileStore } from "../profiles/store.ts";

/** What the use cases of this area work with. Checks are part of the profile's row. */
export interface CheckDeps extends Pick<Platform, "envelope" | "blindIndex" | "cursors"> {
  readonly profiles: ProfileStore;
  readonly looks: LookStore;
}
