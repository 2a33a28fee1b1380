import type { Change } from "#shared/db/row.ts";
import { atCountyTime, countyDay } from "#shared/values/time.ts";
import { fundShardKey, postingKey } from "../../books/keys.ts";
import type { FundShard, Posting } from "../../books/rows.ts";
import { type Booking, doneMove } from "../../books/rules/booking.ts";
import { appended } from "../../books/rules/chain.ts";
import { emptyShard, shardNumbers, shardOf } from "../../books/rules/fund.ts";
import {
  accounts,
  disbursementPaidPosting,
  disbursementPosting,
  disbursementVoidedPosting,
} from "../../books/rules/posting.ts";
import type { Instruction, InstructionRow } from "../../inbox/rows.ts";
import type { ProjectRow } from "../../projects/rows.ts";
import type { SlotRow } from "../../sponsorship/rows.ts";
import { usedKey } from "../../sponsorship/rules/left.ts";
import type { DisbursementRow } from "../rows.ts";
import { noLongerWaiting } from "./approvals.ts";
import { brokenRule, type PayOutState } from "./broken-rule.ts";

/** What a pay-out is judged by, and the rows it was read from. */
export interface ReadState extends PayOutState {
  readonly project: ProjectRow;
  /** All shards of the project's funds, of every source and currency. */
  readonly shards: readonly FundShard[];
}

/** An instruction with what it is decided on. */
export interface Instructed {
  readonly inbox: InstructionRow;
  readonly row: DisbursementRow;
  readonly state: ReadState;
  readonly postingId: (key: string) => string;
  readonly now: Date;
}

type Kind = Instruction["kind"];

/** The state in which a disbursement is when its instruction is given. Any other: it was booked already, or overtaken. */
const awaited: Readonly<Partial<Record<Kind, DisbursementRow["status"]>>> = {
  disburse: "booking",
  paid: "paying",
  void: "voiding",
};

const postingOf = (
  kind: Kind,
  { disbursementId, projectId, source, amount, currency }: DisbursementRow,
): Posting => {
  const [money, fund] = [{ amount, currency }, accounts.fund(projectId, source)];
  if (kind === "disburse") return disbursementPosting(disbursementId, money, fund);
  return kind === "paid"
    ? disbursementPaidPosting(disbursementId, money)
    : disbursementVoidedPosting(disbursementId, money, fund);
};

/** The fund's shards: the one that gets the posting, and the others, on all of which the balance rests. */
const shardsOf = (row: DisbursementRow, shards: readonly FundShard[]) => {
  const fund = { book: row.projectId, source: row.source, currency: row.currency };
  const all = shardNumbers.map((number) => {
    const { sk } = fundShardKey(fund, number);
    return shards.find((shard) => shard.sk === sk) ?? emptyShard(fund, number);
  });
  const own = shardOf(row.disbursementId);
  return {
    target: all[own] ?? emptyShard(fund, own),
    others: all.filter(({ shard }) => shard !== own),
  };
};

/** What is counted against each person's cap, one way or the other; the key is that of the booking. */
const counted = (
  row: DisbursementRow,
  slots: ReadState["slots"],
  sign: 1 | -1,
  keyOf: (slot: SlotRow, at: DisbursementRow["beneficiaries"][number]) => string | undefined,
) =>
  row.beneficiaries.flatMap((beneficiary) => {
    const slot = slots.get(beneficiary.slotId);
    const key = slot && keyOf(slot, beneficiary);
    if (!slot || key === undefined) return [];
    const used = { ...slot.used, [key]: (slot.used[key] ?? 0) + sign * beneficiary.amount };
    return [{ row: slot, move: { used }, key }];
  });

const changeOf = ({ inbox, now }: Instructed, why: string): Change => ({
  by: "system",
  at: now.toISOString(),
  correlationId: inbox.change.correlationId,
  why,
});

/** What an instruction leaves of a disbursement without booking anything. */
const withoutPosting = (instructed: Instructed, outcome: string, move?: object): Booking => ({
  inbox: { row: instructed.inbox, move: doneMove(instructed.inbox, outcome, instructed.now) },
  ...(move ? { moves: [{ row: instructed.row, move }] } : {}),
  change: changeOf(instructed, outcome),
});

/**
 * All that an instruction changes. Money is set aside only if no rule is broken now, on condition that the project, the
 * people, and every shard of the fund are still as they were judged. A second instruction of a kind changes nothing.
 */
export const bookingOfInstruction = (instructed: Instructed): Booking => {
  const { inbox, row, state, now } = instructed;
  const { kind } = inbox.instruction;
  if (row.status !== awaited[kind]) return withoutPosting(instructed, "settled-already");
  const at = now.toISOString();
  const broken = kind === "disburse" ? brokenRule(row, state) : undefined;
  if (broken)
    return withoutPosting(instructed, `refused: ${broken.code}`, {
      ...noLongerWaiting,
      status: "refused",
      refused: { by: "system", at, reason: broken },
    });

  const posting = postingOf(kind, row);
  const change = changeOf(instructed, kind);
  const paidOn = kind === "paid" ? row.execution?.on : undefined;
  const { target, others } = shardsOf(row, state.shards);
  const { postings, move } = appended(target, [
    {
      ...postingKey(posting.key),
      sk: "POSTING",
      ...posting,
      postingId: instructed.postingId(posting.key),
      disbursementId: row.disbursementId,
      occurredAt: paidOn === undefined ? at : atCountyTime(paidOn, "00:00").toISOString(),
      under: row.under,
      book: row.projectId,
      source: row.source,
      version: 1,
      change,
    },
  ]);
  const booking = {
    inbox: { row: inbox, move: doneMove(inbox, "booked", now) },
    postings,
    shard: { row: target, move },
    change,
  };
  if (kind === "paid")
    return { ...booking, moves: [{ row, move: { ...noLongerWaiting, status: "executed" } }] };
  if (kind === "void") {
    const uses = counted(row, state.slots, -1, (_slot, { countedAs }) => countedAs);
    return { ...booking, moves: [{ row, move: { ...noLongerWaiting, status: "voided" } }, ...uses] };
  }
  const day = countyDay(now);
  const uses = counted(row, state.slots, 1, () => usedKey(row.purpose, day));
  const keys = new Map(uses.map(({ row: slot, key }) => [slot.slotId, key]));
  const beneficiaries = row.beneficiaries.map((one) => ({ ...one, countedAs: keys.get(one.slotId) }));
  return {
    ...booking,
    moves: [{ row, move: { status: "approved", beneficiaries } }, ...uses],
    unchanged: [...others, state.project],
  };
};
