import { acknowledgmentKey } from "../../acknowledgments/keys.ts";
import type { AcknowledgmentRow } from "../../acknowledgments/rows.ts";
import type { PostingRow } from "../../books/rows.ts";
import { type Tied, unequal } from "./tied.ts";

interface Acknowledged {
  readonly book: string;
  readonly postings: readonly PostingRow[];
  /** Of its gifts, also of goods. */
  readonly acknowledgments: readonly Pick<AcknowledgmentRow, "giftId" | "kind">[];
  /** Ids of gifts whose number is still to come. */
  readonly unnumbered: ReadonlySet<string>;
}

/** Each gift of money that was booked has one acknowledgment, and each of those a gift; goods are in no posting. */
export const acknowledgments = ({
  book,
  postings,
  acknowledgments: rows,
  unnumbered,
}: Acknowledged): Tied => {
  const booked = new Set(
    postings.flatMap(({ kind, donationId, offlineDonationId }) =>
      kind === "gift" || kind === "allocation" ? (donationId ?? offlineDonationId ?? []) : [],
    ),
  );
  const numbered = new Set(rows.flatMap(({ giftId, kind }) => (kind === "goods" ? [] : giftId)));
  const ids = [...new Set([...booked, ...numbered])];
  const differences = ids
    .filter((id) => !unnumbered.has(id))
    .flatMap((id) => {
      const of = { tie: "acknowledgments", book, row: acknowledgmentKey(id).pk, figure: "numbers" } as const;
      return unequal(of, Number(numbered.has(id)), Number(booked.has(id)));
    });
  return { compared: ids.length, differences };
};
