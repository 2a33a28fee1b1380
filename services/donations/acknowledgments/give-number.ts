import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { oversightSchema } from "#shared/published/events/projects.ts";
import { countyDay } from "#shared/values/time.ts";
import type { DonationRow } from "../giving/rows.ts";
import { isPaid } from "../giving/rules/donation-status.ts";
import type { OfflineRow } from "../offline/rows.ts";
import type { NumberingDeps } from "./deps.ts";
import type { Gift } from "./rows.ts";
import { giftIdOf } from "./rules/gift-id.ts";
import { numbered, seriesOfGift, type UnnumberedGift } from "./rules/numbered.ts";

const ofOffline = ({
  offlineDonationId,
  kind,
  projectId,
  under,
  receivedOn,
}: OfflineRow): UnnumberedGift => ({
  giftId: offlineDonationId,
  kind: kind === "goods" ? "goods" : "offline",
  projectId,
  under,
  day: receivedOn,
});

/** Payments from before it was kept under whom they were booked go by the project's present place. */
const ofDonation = async (
  { ledger, projects }: Pick<NumberingDeps, "ledger" | "projects">,
  row: DonationRow,
): Promise<UnnumberedGift> => {
  const { donationId, projectId } = row;
  if (!isPaid(row)) throw new Error(`${donationId} is not paid`);
  const payment = await ledger.findPayment(row.paymentId);
  const under = payment?.status === "booked" ? payment.under : undefined;
  const place = under ?? (await projects.findProject(projectId));
  if (!place) throw new Error(`${projectId} was not found`);
  return {
    giftId: donationId,
    kind: "donation",
    projectId,
    under: oversightSchema().parse(place),
    day: countyDay(new Date(row.paidAt)),
  };
};

const findGift = ({ donations, offline }: Pick<NumberingDeps, "donations" | "offline">, gift: Gift) =>
  gift.sk === "OFFLINE" ? offline.find(gift.offlineDonationId) : donations.findDonation(gift.donationId);

/**
 * Gives a gift the next number of its series, once: whoever comes second finds that it has one. All of it is one write on
 * condition that nobody else has taken that number, so wherever it is broken off there is no gap, and no number twice.
 * @param known the gift as a stream or list showed it; it is read again
 * @throws Problem `busy` while many numbers of the series are given at once, and what the database raises; the gift is
 * still due then
 */
export const giveNumber = (deps: NumberingDeps, known: Gift, correlationId: string): Promise<void> =>
  retryOnConflict(async () => {
    const row = await findGift(deps, known);
    if (row?.due === undefined) return;
    if (await deps.acknowledgments.find(giftIdOf(row))) return deps.acknowledgments.number(row, []);
    const gift = row.sk === "OFFLINE" ? ofOffline(row) : await ofDonation(deps, row);
    const series = await deps.acknowledgments.findSeries(seriesOfGift(gift));
    const change = { by: "system", at: deps.clock().toISOString(), correlationId };
    const keyed = (text: string) => deps.blindIndex("acknowledgment number", text);
    await deps.acknowledgments.number(row, numbered(gift, series, keyed, change));
  });
