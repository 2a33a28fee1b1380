import type { Counties } from "#shared/divisions/counties.ts";
import type { Files } from "#shared/files/files.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { ImportStore } from "../imports/store.ts";
import type { NeedStore } from "./store.ts";

/** What the use cases of this service work with. */
export interface NeedDeps extends Pick<Platform, "ids" | "cursors" | "clock"> {
  readonly store: NeedStore;
  readonly imports: ImportStore;
  /** Where files to import are put. */
  readonly files: Files;
  /** Rows of a file that are imported at a time; all of it is done again where a slice breaks off. */
  readonly sliceRows: number;
  readonly counties: Counties;
  /** Counties whose needs are listed where no division is asked for. */
  readonly served: readonly string[];
}
