import type { Change } from "#shared/db/row.ts";
import { atCountyTime } from "#shared/values/time.ts";
import { postingKey } from "../../books/keys.ts";
import type { FundShard } from "../../books/rows.ts";
import { type Booking, doneMove } from "../../books/rules/booking.ts";
import { appended } from "../../books/rules/chain.ts";
import { emptyShard, shardOf } from "../../books/rules/fund.ts";
import { accounts, giftPosting } from "../../books/rules/posting.ts";
import { newSuspense } from "../../books/rules/suspense.ts";
import type { InstructionRow } from "../../inbox/rows.ts";
import { referenceKey } from "../../offline/keys.ts";
import { bankMatchKey, unknownLineKey } from "../keys.ts";
import type { PartRow, StatementRow } from "../rows.ts";
import type { Outcome } from "../schemas.ts";

/** Lines of a part: each may write three rows, and a transaction has a hundred. */
export const linesPerPart = 25;

type StoredLine = PartRow["lines"][number];

/** The shard of suspense that gets what a part's lines bring, empty. */
export const shardOfPart = ({ statementId, part }: PartRow, currency: string): FundShard =>
  emptyShard({ book: "suspense", source: "donated", currency }, shardOf(`${statementId}.${part}`));

/** An approved part of a statement, with what it is booked on. */
export interface BookingPart {
  readonly inbox: InstructionRow;
  readonly statement: StatementRow;
  readonly part: PartRow;
  /** Of suspense, as it was read. */
  readonly shard: FundShard;
  /** Ids of what is a line's already, and keys of the references that something has. */
  readonly matched: ReadonlySet<string>;
  readonly referenced: ReadonlySet<string>;
  readonly ids: {
    readonly posting: (key: string) => string;
    readonly suspense: (line: number) => string;
  };
  readonly now: Date;
}

/** What a line comes to: what was its match when it was approved may have become another line's since. */
const finalOutcome = (
  { outcome, amount }: StoredLine,
  matched: ReadonlySet<string>,
): Pick<Outcome, "kind" | "note" | "id"> & Outcome => {
  const said = outcome ?? { kind: "unknown" };
  if (said.kind !== "match" || !matched.has(said.id ?? "")) return said;
  return { kind: amount > 0 ? "suspense" : "unknown" };
};

/**
 * All that the approval of some of a statement's lines changes: which of the books each is; money that came and that nothing
 * is like, into suspense, where its number can be entered as no other gift; money that went out so, to be named by whoever
 * compares the books. A second instruction changes nothing.
 */
export const bookingOfPart = (booking: BookingPart): Booking => {
  const { inbox, statement, part, shard, now, ids } = booking;
  const at = now.toISOString();
  const change: Change = { by: "system", at, correlationId: inbox.change.correlationId, why: "statement" };
  const settled = (outcome: string): Booking => ({
    inbox: { row: inbox, move: doneMove(inbox, outcome, now) },
    change: { ...change, why: outcome },
  });
  if (part.booked || statement.status !== "booking") return settled("settled-already");
  const { statementId, currency, under, organisation } = statement;
  const lines = part.lines.map((line) => ({ ...line, outcome: finalOutcome(line, booking.matched) }));

  const unexpected = lines.filter(({ outcome }) => outcome.kind === "suspense");
  const { postings, move } = appended(
    shard,
    unexpected.map(({ line, amount, on }) => {
      const key = ids.suspense(line);
      return {
        ...postingKey(key),
        sk: "POSTING" as const,
        ...giftPosting(key, { amount, currency }, accounts.suspense, accounts.bank),
        postingId: ids.posting(key),
        suspenseId: key,
        occurredAt: atCountyTime(on, "00:00").toISOString(),
        under,
        book: "suspense",
        source: "donated" as const,
        version: 1,
        change,
      };
    }),
  );
  const arrived = unexpected.map(({ line, amount, on, reference, outcome: { note } }) =>
    newSuspense(
      {
        suspenseId: ids.suspense(line),
        from: "bank",
        amount,
        currency,
        on,
        under,
        statementId,
        ...(reference === undefined ? {} : { reference }),
        ...(note === undefined ? {} : { note }),
      },
      at,
    ),
  );
  const seen = new Set(booking.referenced);
  const references = unexpected.flatMap(({ line, reference }) => {
    if (reference === undefined) return [];
    const key = referenceKey(organisation, reference);
    if (seen.has(key.pk)) return [];
    seen.add(key.pk);
    return [{ row: { ...key, version: 0 }, move: { offlineDonationId: ids.suspense(line) } }];
  });
  const matches = lines.flatMap(({ line, amount, outcome: { kind, id, with: of, projectId } }) =>
    kind === "match" && id !== undefined && of !== undefined
      ? [
          {
            row: { ...bankMatchKey(id), version: 0 },
            move: { id, with: of, projectId: projectId ?? undefined, statementId, line, amount, currency },
          },
        ]
      : [],
  );
  const unknown = lines
    .filter(({ outcome }) => outcome.kind === "unknown")
    .map(({ line, amount }) => ({
      row: { ...unknownLineKey(statementId, line), version: 0 },
      move: { statementId, line, amount, currency, under },
    }));
  const partsBooked = statement.partsBooked + 1;
  return {
    inbox: { row: inbox, move: doneMove(inbox, "booked", now) },
    ...(unexpected.length > 0 ? { postings, shard: { row: shard, move } } : {}),
    moves: [
      {
        row: statement,
        move: { partsBooked, ...(partsBooked === statement.parts ? { status: "approved" } : {}) },
      },
      { row: part, move: { lines, booked: true } },
      ...arrived,
      ...references,
      ...matches,
      ...unknown,
    ],
    change,
  };
};
