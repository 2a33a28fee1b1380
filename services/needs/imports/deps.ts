import type { Files } from "#shared/files/files.ts";
import type { ImportStore } from "#shared/imports/store.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import type { NeedDeps } from "../needs/deps.ts";
import type { NeedImportJob } from "./rows.ts";
import type { NeedReportLine } from "./schemas.ts";

/** What the use cases and handlers of imports work with. */
export interface ImportDeps extends NeedDeps, Pick<Platform, "clock"> {
  readonly imports: ImportStore<NeedImportJob, NeedReportLine>;
  readonly files: Files;
  /** The service's name: the first part of a file's key. */
  readonly service: string;
  /** Rows per slice: a few seconds of work. */
  readonly sliceRows: number;
  /** The grants that a person has today. */
  readonly grantsOf: (personId: string) => Promise<readonly Grant[]>;
}
