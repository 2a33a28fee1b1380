import { mayReach } from "#shared/access/actor.ts";
import { get } from "#shared/db/read.ts";
import { tableName } from "#shared/db/table.ts";
import { readGrants } from "#shared/http/read-grants.ts";
import type { Platform } from "#shared/platform/platform.ts";
import {
  type StaffContact,
  type StaffContactCard,
  staffContactCardSchema,
  staffContactKey,
} from "#shared/published/cards/staff-contact.ts";
import type { StaffRole } from "#shared/values/role.ts";

/** Whose work it is to receive volunteers: the station's own people, and the managers of who operates it or the project. */
export const calledRoles = ["social_worker", "station_lead", "ngo_manager"] as const satisfies StaffRole[];

/** Where somebody is to be called: the division of a need, and the operator of its project. */
export interface CalledAt {
  readonly division: string;
  readonly operatorId?: string | undefined;
}

/**
 * Creates the reader of staff contacts: name and phone of a person, by one decryption. Undefined where they gave none,
 * took it back, or hold no role there today.
 * @param open opens a card's envelope; a service that does so says it in its manifest
 */
export const createReadStaffContact =
  (
    platform: Pick<Platform, "documents" | "stage" | "clock">,
    open: (card: StaffContactCard) => Promise<StaffContact>,
  ) =>
  async (personId: string, place: CalledAt): Promise<StaffContact | undefined> => {
    const table = tableName(platform.stage, "network");
    const [card, { grants }] = await Promise.all([
      get(platform.documents, table, staffContactKey(personId), staffContactCardSchema(), true),
      readGrants(platform, personId),
    ]);
    return card && mayReach(grants, calledRoles, place) ? open(card) : undefined;
  };
export type ReadStaffContact = ReturnType<typeof createReadStaffContact>;
