import type { Platform } from "#shared/platform/platform.ts";
import type { StaffContactStore } from "./store.ts";

/** What the use cases of this area work with. */
export interface StaffContactDeps extends Pick<Platform, "envelope"> {
  readonly staffContacts: StaffContactStore;
}
