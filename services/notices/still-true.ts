import { countyDay } from "#shared/values/time.ts";
import type { NoticeDeps } from "./deps.ts";
import type { NoticeRow, PendingRow } from "./rows.ts";
import { isStaffThere, withChecks, withComing, withoutOlderWords } from "./rules/still-true.ts";

type Read = Pick<NoticeDeps, "store" | "clock" | "grantsOf">;

/** Without the notices for a station of which the person is no staff any more. */
const asStaff = async ({ grantsOf }: Read, personId: string, rows: readonly PendingRow[]) => {
  if (rows.every(({ station }) => station === undefined)) return rows;
  const grants = await grantsOf(personId);
  return rows.filter(({ station }) => station === undefined || isStaffThere(station, grants));
};

const asChecksAre = async ({ store, clock }: Read, row: PendingRow) => {
  const { volunteerId } = row.about;
  if (volunteerId === undefined || !row.facts.checks) return row;
  return withChecks(row, await store.findChecks(volunteerId), countyDay(clock()));
};

/** An offer that can still be answered, or one called off of which the person was told; or any other notice. */
const asOfferIs = async (
  { store, clock }: Read,
  row: PendingRow,
  others: readonly NoticeRow[],
): Promise<PendingRow | undefined> => {
  const { offerId } = row.about;
  if (offerId === undefined) return row;
  if (row.kind !== "offer")
    return others.some(({ status, about }) => status === "sent" && about.offerId === offerId)
      ? row
      : undefined;
  const offer = await store.findOffer(offerId);
  return offer?.status === "open" && offer.answerBy > clock().toISOString() ? row : undefined;
};

/**
 * What is still true of one person's notices at the moment when they are sent, in order of time: for a station whose
 * staff the person still is; the last word about a shift, whether a later one was sent, is about to be, or is read in
 * the inbox only; reminders of what has not begun; offers that can be answered; checks that were neither renewed nor ended since.
 * @param others the person's notices since the first of these
 */
export const stillTrue = async (
  deps: Read,
  personId: string,
  rows: readonly PendingRow[],
  others: readonly NoticeRow[],
): Promise<PendingRow[]> => {
  const at = deps.clock().toISOString();
  const coming = rows.flatMap((row) => withComing(row, at) ?? []);
  const words = withoutOlderWords(await asStaff(deps, personId, coming), others);
  const isTrue = async (row: PendingRow) => (await asOfferIs(deps, row, others)) && asChecksAre(deps, row);
  return (await Promise.all(words.map(isTrue))).flatMap((row) => row ?? []);
};
