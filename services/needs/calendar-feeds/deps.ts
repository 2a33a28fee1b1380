import type { SignupDeps } from "../signups/deps.ts";
import type { FeedStore } from "./store.ts";

/** What the use cases of calendar feeds work with. */
export interface FeedDeps
  extends Pick<SignupDeps, "needs" | "signups" | "counties" | "stationOf" | "readStaffContact"> {
  readonly feeds: FeedStore;
  /** Address of the page. */
  readonly url: string | undefined;
}
