import type { Change } from "#shared/db/row.ts";
import { atCountyTime } from "#shared/values/time.ts";
import { postingKey } from "../../books/keys.ts";
import type { FundShard } from "../../books/rows.ts";
import { type Booking, doneMove } from "../../books/rules/booking.ts";
import { appended } from "../../books/rules/chain.ts";
import { emptyShard, shardOf } from "../../books/rules/fund.ts";
import { accounts, giftPosting } from "../../books/rules/posting.ts";
import { unnumbered } from "../../giving/rules/unnumbered.ts";
import type { InstructionRow } from "../../inbox/rows.ts";
import type { ProjectRow } from "../../projects/rows.ts";
import type { OfflineMoney, OfflineRow } from "../rows.ts";

/** The shard that gets an offline gift, empty: its key, and what it is if nothing was booked there. */
export const shardOfOffline = ({
  offlineDonationId,
  projectId,
  source,
  currency,
}: Pick<OfflineMoney, "offlineDonationId" | "projectId" | "source" | "currency">): FundShard =>
  emptyShard({ book: projectId, source, currency }, shardOf(offlineDonationId));

/** The instruction to book an offline gift, with what it is decided on. */
interface Instructed {
  readonly inbox: InstructionRow;
  readonly row: OfflineRow;
  readonly project: ProjectRow;
  /** Of its fund, as it was read. */
  readonly shard: FundShard | undefined;
  readonly postingId: (key: string) => string;
  readonly now: Date;
}

/**
 * All that the confirmation of an offline gift changes: its money in the fund of its source, on condition that the project
 * still takes gifts; else it is refused. A second instruction changes nothing.
 */
export const bookingOfOffline = ({ inbox, row, project, shard, postingId, now }: Instructed): Booking => {
  const at = now.toISOString();
  const changed = (why: string): Change => ({
    by: "system",
    at,
    correlationId: inbox.change.correlationId,
    why,
  });
  const settled = (outcome: string) => ({
    inbox: { row: inbox, move: doneMove(inbox, outcome, now) },
    change: changed(outcome),
  });
  if (row.status !== "booking" || row.kind === "goods" || row.kind === "allocated")
    return settled("settled-already");
  if (project.status !== "published") {
    const refused = { by: "system", at, reason: "project-closed" } as const;
    return { ...settled("refused: project-closed"), moves: [{ row, move: { status: "refused", refused } }] };
  }

  const { offlineDonationId: key, projectId, source, kind, under } = row;
  const target = shard ?? shardOfOffline(row);
  const change = changed("booked");
  const { postings, move } = appended(target, [
    {
      ...postingKey(key),
      sk: "POSTING",
      ...giftPosting(key, row, accounts.fund(projectId, source), accounts[kind]),
      postingId: postingId(key),
      offlineDonationId: key,
      occurredAt: atCountyTime(row.receivedOn, "00:00").toISOString(),
      under,
      book: projectId,
      source,
      version: 1,
      change,
    },
  ]);
  return {
    ...settled("booked"),
    postings,
    shard: { row: target, move },
    moves: [{ row, move: { status: "confirmed", ...unnumbered(key, now) } }],
    unchanged: [project],
  };
};
