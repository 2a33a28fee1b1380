import type { Counties } from "#shared/divisions/counties.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { NeedRow } from "./rows.ts";
import type { NeedStore } from "./store.ts";

/** What the use cases of needs work with. */
export interface NeedDeps extends Pick<Platform, "ids" | "cursors"> {
  readonly needs: NeedStore;
  readonly counties: Counties;
  /** Whether a volunteer has a confirmed place on a need, until hours after its shift, and may read its exact place. */
  readonly hasConfirmedPlace: (
    need: Pick<NeedRow, "needId" | "positions">,
    volunteerId: string,
    now: Date,
  ) => Promise<boolean>;
}
