import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Change } from "#shared/db/row.ts";
import type { DonationRow } from "../giving/rows.ts";
import type { DonationStore } from "../giving/store.ts";
import type { RecurringStore } from "./store.ts";

interface Deps {
  readonly recurring: Pick<RecurringStore, "find" | "save" | "listCycles">;
  readonly donations: Pick<DonationStore, "findDonation" | "saveDonation">;
}

/**
 * Gives all months of a monthly gift, those to come too, the personal data of one of them: what was redacted there is
 * redacted in every copy.
 */
export const resealMonths =
  ({ recurring, donations }: Deps) =>
  async (
    recurringGiftId: string,
    { sealed, redactions }: Pick<DonationRow, "sealed" | "redactions">,
    change: Change,
  ): Promise<void> => {
    await retryOnConflict(async () => {
      const row = await recurring.find(recurringGiftId);
      if (row) await recurring.save({ ...row, sealed, version: row.version + 1, change });
    });
    for (const { donationId } of await recurring.listCycles(recurringGiftId))
      await retryOnConflict(async () => {
        const row = await donations.findDonation(donationId);
        if (row && row.sealed !== sealed)
          await donations.saveDonation({ ...row, sealed, redactions, version: row.version + 1, change });
      });
  };
