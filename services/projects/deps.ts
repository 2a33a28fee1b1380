import type { Counties } from "#shared/divisions/counties.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { ProjectStore } from "./store.ts";
import type { UpdateStore } from "./updates/store.ts";

/** What the use cases of this service work with. */
export interface ProjectDeps extends Pick<Platform, "stage" | "blindIndex" | "cursors"> {
  readonly store: ProjectStore;
  readonly updates: UpdateStore;
  readonly counties: Counties;
}
