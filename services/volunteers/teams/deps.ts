import type { Counties } from "#shared/divisions/counties.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { ProfileStore } from "../profiles/store.ts";
import type { TeamStore } from "./store.ts";

/** What the use cases of this area work with. */
export interface TeamDeps extends Pick<Platform, "envelope" | "cursors"> {
  readonly profiles: ProfileStore;
  readonly teams: TeamStore;
  readonly counties: Counties;
}
