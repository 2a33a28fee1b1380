import type { Platform } from "#shared/platform/platform.ts";
import type { ReferenceStore } from "./store.ts";

/** What the use cases of this area work with. */
export interface ReferenceDeps extends Pick<Platform, "signIn" | "counties" | "stage"> {
  readonly reference: ReferenceStore;
}
