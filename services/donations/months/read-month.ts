import { isDeepStrictEqual } from "node:util";
import type { Actor } from "#shared/access/actor.ts";
import type { Page } from "#shared/db/read.ts";
import { suspenseList } from "../books/keys.ts";
import type { PostingRow } from "../books/rows.ts";
import { allFunds } from "../books/rules/fund.ts";
import { fundChangeOf } from "../books/rules/posting.ts";
import type { ProjectRow } from "../projects/rows.ts";
import { mayLock, mayPrepare } from "./access.ts";
import type { MonthsDeps } from "./deps.ts";
import type { MonthRow } from "./rows.ts";
import { figuresOf, isLate, lastDayOf, monthOfPosting } from "./rules/figures.ts";
import type { MonthFigures, MonthView } from "./schemas.ts";

/** An organisation's books: all postings of its projects, whether they are what its funds hold, and its months. */
export interface Books {
  readonly operatorId: string;
  readonly projects: readonly ProjectRow[];
  readonly postings: readonly PostingRow[];
  readonly funds: boolean;
  readonly months: readonly MonthRow[];
}

const all = async <T>(
  read: (limit: number, after: Record<string, unknown> | undefined) => Promise<Page<T>>,
): Promise<T[]> => {
  const rows: T[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await read(100, after);
    rows.push(...page.rows);
    after = page.next;
  } while (after);
  return rows;
};

/** Reads them whole: one book after the other, so that a long one is in memory with no other being read. */
export const readBooks = async (
  { ledger, months }: Pick<MonthsDeps, "ledger" | "months">,
  { operatorId, projects }: Pick<Books, "operatorId" | "projects">,
): Promise<Books> => {
  const postings: PostingRow[] = [];
  let funds = true;
  for (const { projectId } of projects) {
    const shards = await ledger.findFunds(projectId);
    const own = await ledger.listWholeBook(projectId);
    postings.push(...own);
    for (const { source, balance } of allFunds(shards)) {
      const change = fundChangeOf(
        own.filter((one) => one.source === source && one.currency === balance.currency),
      );
      if (change.raised - change.refunded - change.disbursed !== balance.amount) funds = false;
    }
  }
  return { operatorId, projects, postings, funds, months: await months.list(operatorId) };
};

/** The months that are locked. */
export const locksOf = (months: readonly MonthRow[]): readonly MonthRow[] =>
  months.filter(({ status }) => status === "locked");

/** The figures of a prepared month as its books were at its cutoff, worked out anew. */
const figuresAt = ({ postings, months }: Books, row: MonthRow): readonly MonthFigures[] => {
  const until = postings.filter(({ change }) => change.at <= row.cutoff);
  return figuresOf(until, row.month, locksOf(months));
};

/** Whether a prepared month is still what was prepared. */
export const isAsPrepared = (books: Books, row: MonthRow): boolean =>
  isDeepStrictEqual([...figuresAt(books, row)], row.figures);

/** What of a month, or before, nobody has finished yet. */
const unfinishedOf = async (
  { offline, disbursements, statements, suspense }: MonthsDeps,
  { operatorId, projects }: Books,
  month: string,
): Promise<MonthView["unfinished"]> => {
  const last = lastDayOf(month);
  let [giftsToConfirm, payOutsToPay] = [0, 0];
  for (const { projectId } of projects) {
    const gifts = await all((limit, after) => offline.list(projectId, limit, after));
    giftsToConfirm += gifts.filter(
      ({ status, receivedOn }) => status === "entered" && receivedOn <= last,
    ).length;
    const payOuts = await all((limit, after) => disbursements.list(projectId, limit, after));
    payOutsToPay += payOuts.filter(
      ({ status, approvals }) => status === "approved" && (approvals.at(-1)?.at ?? "").slice(0, 7) <= month,
    ).length;
  }
  const counties = [...new Set(projects.map(({ county }) => county))];
  let [statementsToApprove, inSuspense] = [0, 0];
  for (const county of counties) {
    const imported = await all((limit, after) => statements.list(county, limit, after));
    statementsToApprove += imported.filter(
      ({ status, organisation, from }) =>
        status === "imported" && organisation === operatorId && from <= last,
    ).length;
    const waiting = await all((limit, after) => suspense.list(suspenseList(county), limit, after));
    inSuspense += waiting.filter(({ under, on }) => under?.operatorId === operatorId && on <= last).length;
  }
  const ends = (await statements.listAccounts(operatorId)).flatMap(({ statements: known }) => {
    const days = known.filter(({ approved }) => approved).map(({ to }) => to);
    return days.length > 0 ? [days.toSorted().at(-1) ?? ""] : [];
  });
  return {
    giftsToConfirm,
    payOutsToPay,
    statementsToApprove,
    inSuspense,
    statementsUntil: ends.toSorted()[0] ?? null,
  };
};

/** A month as staff reads it: a locked one with the figures that were locked. */
export const monthView = async (
  deps: MonthsDeps,
  books: Books,
  month: string,
  actor: Actor,
): Promise<MonthView> => {
  const { operatorId, months, postings, funds } = books;
  const row = months.find((one) => one.month === month);
  const locks = locksOf(months);
  const isMine = actor.kind !== "public" && row?.preparedBy === actor.personId;
  return {
    month,
    operatorId,
    status: row?.status ?? "open",
    figures: row ? row.figures : [...figuresOf(postings, month, locks)],
    funds,
    late: postings.filter((one) => isLate(one, locks) && monthOfPosting(one, locks) === month).length,
    unfinished: await unfinishedOf(deps, books, month),
    preparedBy: row?.preparedBy ?? null,
    preparedAt: row?.cutoff ?? null,
    lockedBy: row?.lockedBy ?? null,
    lockedAt: row?.lockedAt ?? null,
    mine: {
      prepare: row?.status !== "locked" && mayPrepare(actor, operatorId),
      lock: row?.status === "prepared" && mayLock(actor, operatorId) && !isMine,
    },
  };
};
