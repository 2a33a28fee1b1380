import type { Platform } from "#shared/platform/platform.ts";
import type { LookStore } from "./store.ts";

/** What the use case of this area works with. */
export interface LookDeps extends Pick<Platform, "cursors"> {
  readonly looks: LookStore;
}
