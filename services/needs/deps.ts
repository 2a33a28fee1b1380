import type { Counties } from "#shared/divisions/counties.ts";
import type { Platform } from "#shared/service/platform.ts";
import type { NeedStore } from "./store.ts";

/** What the use cases of this service work with. */
export interface NeedDeps extends Pick<Platform, "ids" | "cursors" | "clock"> {
  readonly store: NeedStore;
  readonly counties: Counties;
  /** Counties whose needs are listed where no division is asked for. */
  readonly served: readonly string[];
}
