import type { Counties } from "#shared/divisions/counties.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import type { StationCard } from "#shared/published/cards/station-card.ts";
import type { ReadStaffContact } from "#shared/published/read-staff-contact.ts";
import type { NeedRow } from "./rows.ts";
import type { NeedStore } from "./store.ts";
import type { MyPlace } from "./views.ts";

/** What the use cases of needs work with. */
export interface NeedDeps extends Pick<Platform, "ids" | "cursors"> {
  readonly needs: NeedStore;
  readonly counties: Counties;
  /** What a person may do today. */
  readonly grantsOf: (personId: string) => Promise<readonly Grant[]>;
  /** How the station of a township is reached. */
  readonly stationOf: (division: string) => Promise<StationCard | undefined>;
  readonly readStaffContact: ReadStaffContact;
  /** How a volunteer stands to a need, and so what they may read of it. */
  readonly placeOf: (
    need: Pick<NeedRow, "needId" | "positions">,
    volunteerId: string,
    now: Date,
  ) => Promise<MyPlace>;
}
