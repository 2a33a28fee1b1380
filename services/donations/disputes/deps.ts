import type { Platform } from "#shared/platform/platform.ts";
import type { DisputeStore } from "./store.ts";

/** What the use cases of disputes work with. */
export interface DisputesDeps {
  readonly disputes: Pick<DisputeStore, "find" | "save" | "list">;
}

/** What says a deadline aloud. */
export interface DeadlineDeps extends Pick<Platform, "clock" | "log"> {
  readonly disputes: Pick<DisputeStore, "listDue" | "saveWarned">;
}
