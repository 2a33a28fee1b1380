import type { Change } from "#shared/db/row.ts";
import type { Oversight } from "#shared/published/events/projects.ts";
import { acknowledgmentKey, acknowledgmentsBook, numberKey, seriesKey } from "../keys.ts";
import type { AcknowledgmentRow, NumberRow, SeriesRow } from "../rows.ts";
import { numberOf, receiverOf, seriesOf } from "./series.ts";

/** A gift that is to get its number: of whichever kind, what the number depends on. */
export interface UnnumberedGift {
  readonly giftId: string;
  readonly kind: AcknowledgmentRow["kind"];
  readonly projectId: string;
  /** Under whom it was booked. */
  readonly under: Oversight;
  /** The day of the gift, in the county. */
  readonly day: string;
}

export const seriesOfGift = ({ under, day }: UnnumberedGift): string => seriesOf(receiverOf(under), day);

/**
 * The rows that give a gift the next number of its series.
 * @param before the series as it was read; undefined before its first number
 */
export const numbered = (
  gift: UnnumberedGift,
  before: SeriesRow | undefined,
  keyed: (text: string) => string,
  change: Change,
): readonly [SeriesRow, AcknowledgmentRow, NumberRow] => {
  const { giftId, kind, projectId, under } = gift;
  const series = seriesOfGift(gift);
  const sequence = (before?.last ?? 0) + 1;
  const number = numberOf(series, sequence, keyed);
  return [
    { ...seriesKey(series), last: sequence, version: (before?.version ?? 0) + 1, change },
    {
      ...acknowledgmentKey(giftId),
      giftId,
      kind,
      number,
      series,
      sequence,
      projectId,
      under,
      issuedAt: change.at,
      book: acknowledgmentsBook(projectId),
      listed: `${change.at}#${number}`,
      version: 1,
      change,
    },
    { ...numberKey(number), giftId, version: 1, change },
  ];
};
