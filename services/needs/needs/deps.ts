import type { Counties } from "#shared/divisions/counties.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { NeedRow } from "./rows.ts";
import type { NeedStore } from "./store.ts";
import type { MyPlace } from "./views.ts";

/** What the use cases of needs work with. */
export interface NeedDeps extends Pick<Platform, "ids" | "cursors"> {
  readonly needs: NeedStore;
  readonly counties: Counties;
  /** How a volunteer stands to a need, and so what they may read of it. */
  readonly placeOf: (
    need: Pick<NeedRow, "needId" | "positions">,
    volunteerId: string,
    now: Date,
  ) => Promise<MyPlace>;
}
