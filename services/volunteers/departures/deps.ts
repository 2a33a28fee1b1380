import type { Platform } from "#shared/platform/platform.ts";
import type { ProfileStore } from "../profiles/store.ts";
import type { DepartureStore } from "./store.ts";

/** The people whom the identity provider knows (infra/issuer.md says what it must do). */
export interface SignIns {
  /**
   * Removes a person by the subject of their tokens: they get no new ones. Resolves too where there is no such person
   * any more.
   */
  remove(subject: string): Promise<void>;
}

/** What this area works with. */
export interface DepartureDeps extends Pick<Platform, "clock" | "envelope" | "ids" | "log"> {
  readonly departures: DepartureStore;
  readonly profiles: ProfileStore;
  readonly signIns: SignIns;
}
