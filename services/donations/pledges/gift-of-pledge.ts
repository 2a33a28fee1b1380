import type { Actor } from "#shared/access/actor.ts";
import type { Change } from "#shared/db/row.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { requireMyPledge } from "./access.ts";
import { pledgedGiftKey } from "./keys.ts";
import type { PledgedGift } from "./rows.ts";
import type { PledgeStore } from "./store.ts";

interface Deps extends Pick<Platform, "blindIndex"> {
  readonly pledges: Pick<PledgeStore, "find">;
}

/** The row that says of a gift for which pledge it is given. @throws Problem `not-found` where the pledge is not the caller's */
export const giftOfPledge =
  (deps: Deps) =>
  async (
    pledgeId: string,
    donationId: string,
    { actor, secret }: { readonly actor: Actor; readonly secret: string | undefined },
    change: Change,
  ): Promise<PledgedGift> => {
    await requireMyPledge(deps, pledgeId, actor, secret);
    return {
      ...pledgedGiftKey(pledgeId, donationId),
      donationId,
      createdAt: change.at,
      version: 1,
      change,
    };
  };
