import type { NumberingDeps } from "#services/donations/acknowledgments/deps.ts";
import { acknowledgmentKey, seriesKey } from "#services/donations/acknowledgments/keys.ts";
import type { AcknowledgmentRow, Gift, SeriesRow } from "#services/donations/acknowledgments/rows.ts";
import { donationKey } from "#services/donations/giving/keys.ts";
import { donationRowSchema } from "#services/donations/giving/rows.ts";
import { unnumbered } from "#services/donations/giving/rules/unnumbered.ts";
import { ConditionFailed } from "#shared/db/write.ts";

interface Row {
  readonly pk: string;
  readonly sk: string;
  readonly version: number;
}

const change = { by: "test", at: "2026-03-02T01:00:00.000Z", correlationId: "test" };
const under = { county: "430422", operatorId: "opr_1" };

/** A paid gift without a number, the n-th. */
export const paidGift = (n: number): Gift =>
  donationRowSchema().parse({
    ...donationKey(`don_${n}`),
    donationId: `don_${n}`,
    projectId: "prj_1",
    amount: 100,
    currency: "CNY",
    refunded: 0,
    anonymous: n % 2 === 0,
    createdAt: change.at,
    listedAt: change.at,
    stripeKey: "key",
    status: "paid",
    paidAt: change.at,
    paymentId: `pi_${n}`,
    ...unnumbered(`don_${n}`, new Date(change.at)),
    version: 1,
    change,
  });

/**
 * The stores of numbering in memory, with some gifts in them; the same is played on DynamoDB.
 * @param pause what each call waits for, so that several who number at once come in between
 */
export const createNumberingModel = (gifts: readonly Gift[], pause: () => Promise<void>) => {
  const rows = new Map<string, Row>(gifts.map((gift) => [gift.pk, gift]));
  const find = async <T>(pk: string) => {
    await pause();
    return rows.get(pk) as T | undefined;
  };
  const acknowledgments: NumberingDeps["acknowledgments"] = {
    find: (giftId) => find<AcknowledgmentRow>(acknowledgmentKey(giftId).pk),
    findSeries: (series) => find<SeriesRow>(seriesKey(series).pk),
    number: async ({ pk, version }, written) => {
      await pause();
      const holds = [{ pk, version: version + 1 }, ...written].every(
        (row) => (rows.get(row.pk)?.version ?? 0) === row.version - 1,
      );
      if (!holds) throw new ConditionFailed([]);
      for (const row of written) rows.set(row.pk, row);
      const { due: _due, dueAt: _dueAt, ...gift } = rows.get(pk) as Gift;
      rows.set(pk, { ...gift, version: version + 1 });
    },
    listDue: async function* (list) {
      yield [...rows.values()]
        .filter((row): row is Gift => "due" in row && row.due === list)
        .map((row) => ({ key: row, row: () => row, putBack: async () => "later" as const }));
    },
  };
  return {
    stores: {
      acknowledgments,
      donations: { findDonation: (id: string) => find<never>(donationKey(id).pk) },
      offline: { find: async () => undefined },
      projects: { findProject: async () => undefined },
      ledger: {
        findPayment: async (paymentId: string) => ({
          pk: `PAYMENT#${paymentId}`,
          sk: "PAYMENT" as const,
          status: "booked" as const,
          paymentId,
          waiting: [],
          account: "fund:prj_1",
          amount: 100,
          currency: "CNY",
          refunded: 0,
          booked: [],
          under,
          version: 1,
          change,
        }),
      },
    } satisfies Omit<NumberingDeps, "blindIndex" | "clock" | "log">,
    issued: () =>
      [...rows.values()].filter((row): row is AcknowledgmentRow => row.pk.startsWith("ACKNOWLEDGMENT#")),
  };
};
