import type { Counties } from "#shared/divisions/counties.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { VolunteerStore } from "./store.ts";

/** What the use cases of this service work with. */
export interface VolunteerDeps extends Pick<Platform, "envelope" | "blindIndex" | "cursors"> {
  readonly store: VolunteerStore;
  readonly counties: Counties;
  /** Counties this stage serves. */
  readonly served: readonly string[];
}
