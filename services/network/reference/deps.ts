import type { Counties } from "#shared/divisions/counties.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { ReferenceStore } from "./store.ts";

/** What the use cases of this area work with. */
export interface ReferenceDeps extends Pick<Platform, "cursors" | "signIn" | "stage"> {
  readonly reference: ReferenceStore;
  readonly counties: Pick<Counties, "served" | "named">;
}
