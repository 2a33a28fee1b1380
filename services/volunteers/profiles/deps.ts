import type { Counts } from "#shared/counts/counts.ts";
import type { Change } from "#shared/db/row.ts";
import type { Write } from "#shared/db/write.ts";
import type { Counties } from "#shared/divisions/counties.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { RegisteredRow } from "./rows.ts";
import type { ProfileStore } from "./store.ts";

/** What the use cases of this area work with. */
export interface ProfileDeps extends Pick<Platform, "envelope" | "blindIndex"> {
  readonly profiles: ProfileStore;
  readonly counties: Counties;
  readonly counts: Counts;
  /** The writes that end a volunteer's memberships and the teams they lead, for the transaction of a withdrawal. */
  readonly endTeamsOf: (row: RegisteredRow, change: Change) => readonly Write[];
  /** The writes that note whose sign-in is to be looked at after a withdrawal, for its transaction. */
  readonly noteDeparture: (call: Call) => Promise<readonly Write[]>;
}
