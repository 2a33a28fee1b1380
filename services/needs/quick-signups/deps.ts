import type { Platform } from "#shared/platform/platform.ts";
import type { SignupDeps } from "../signups/deps.ts";
import type { QuickContactStore } from "./store.ts";

/** What the use cases of quick signups work with. `envelope` only seals: nobody in this service opens a name. */
export interface QuickDeps extends SignupDeps, Pick<Platform, "envelope"> {
  readonly quickContacts: QuickContactStore;
}
