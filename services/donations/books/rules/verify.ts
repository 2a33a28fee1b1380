import { type FundShard, type PostingRow, totalOf } from "../rows.ts";
import { hashOf } from "./chain.ts";
import { emptyShard } from "./fund.ts";
import { fundChangeOf } from "./posting.ts";

/**
 * What is wrong with a row. `changed`: a posting is not what was booked. `missing`: no posting stands at a place of its
 * chain. `unbalanced`: its debits differ from its credits. `cut`: a shard's chain ends elsewhere. `figures`: a shard says
 * other sums than its postings.
 */
export interface Finding {
  readonly what: "changed" | "missing" | "unbalanced" | "cut" | "figures";
  /** A posting's key; of a missing one its shard and place; a shard's keys. */
  readonly row: string;
}

/** What a finding calls a shard: its keys. */
export const nameOf = ({ pk, sk }: Pick<FundShard, "pk" | "sk">): string => `${pk}/${sk}`;

/** The shard in whose chain a posting stands, as it is before anything is booked. */
export const shardOfPosting = ({ book, source, currency, shard }: PostingRow): FundShard =>
  emptyShard({ book, source, currency }, shard);

const findingsOfChain = (shard: FundShard, postings: readonly PostingRow[]): readonly Finding[] => {
  const name = nameOf(shard);
  const findings: Finding[] = [];
  const at = new Map(postings.map((posting) => [posting.sequence, posting]));
  const last = Math.max(shard.sequence, ...at.keys());
  let previous: string | undefined = "";
  for (let sequence = 1; sequence <= last; sequence += 1) {
    const posting = at.get(sequence);
    if (!posting) findings.push({ what: "missing", row: `${name}/${sequence}` });
    else {
      const isAsBooked = hashOf(posting) === posting.hash;
      const isNext = previous === undefined || posting.previous === previous;
      if (!isAsBooked || !isNext) findings.push({ what: "changed", row: posting.key });
      if (totalOf(posting.entries, "debit") !== totalOf(posting.entries, "credit"))
        findings.push({ what: "unbalanced", row: posting.key });
    }
    previous = posting?.hash;
  }
  if (last !== shard.sequence || (previous !== undefined && previous !== shard.head))
    findings.push({ what: "cut", row: name });
  const figures = Object.entries(fundChangeOf(postings));
  if (figures.some(([figure, sum]) => shard[figure as keyof FundShard] !== sum))
    findings.push({ what: "figures", row: name });
  return findings;
};

/**
 * Holds all postings of a book against the chains and figures of its funds' shards: every row that does not fit is named.
 * Whoever changes a posting and makes its hash anew is found at the next one of the chain, or at its end.
 */
export const verifyBook = (
  postings: readonly PostingRow[],
  shards: readonly FundShard[],
): readonly Finding[] => {
  const chains = Map.groupBy(postings, (posting) => nameOf(shardOfPosting(posting)));
  const known = new Map(shards.map((shard) => [nameOf(shard), shard]));
  for (const [name, [first]] of chains) if (first && !known.has(name)) known.set(name, shardOfPosting(first));
  return [...known].flatMap(([name, shard]) => findingsOfChain(shard, chains.get(name) ?? []));
};
