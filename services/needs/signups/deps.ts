import type { Counts } from "#shared/counts/counts.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { NeedDeps } from "../needs/deps.ts";
import type { SignupStore } from "./store.ts";

/** What the use cases of signups work with. */
export interface SignupDeps extends NeedDeps, Pick<Platform, "clock" | "log"> {
  readonly signups: SignupStore;
  readonly counts: Counts;
}
