import type { ProfileStore } from "../profiles/store.ts";

/** What the use case of this area works with. */
export interface VisibilityDeps {
  readonly profiles: ProfileStore;
}
