import type { Platform } from "#shared/platform/platform.ts";
import type { ProjectStore } from "../projects/store.ts";
import type { OfflineStore } from "./store.ts";

/** What the use cases of offline gifts work with. */
export interface OfflineDeps extends Pick<Platform, "blindIndex" | "cursors" | "envelope"> {
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly offline: OfflineStore;
  /** Seconds for which a call waits for the books to decide. */
  readonly patience: number;
}
