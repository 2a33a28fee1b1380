import type { Platform } from "#shared/platform/platform.ts";
import type { ProjectStore } from "../projects/store.ts";
import type { SuspenseStore } from "./store.ts";

/** What the use cases of money in suspense work with. */
export interface SuspenseDeps extends Pick<Platform, "cursors"> {
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly suspense: SuspenseStore;
  /** Seconds for which a call waits for the books to decide. */
  readonly patience: number;
}
