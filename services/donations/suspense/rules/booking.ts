import type { Change } from "#shared/db/row.ts";
import { type Oversight, oversightSchema } from "#shared/published/events/projects.ts";
import { atCountyTime } from "#shared/values/time.ts";
import { postingKey, returnedBook } from "../../books/keys.ts";
import type {
  BookedPayment,
  Destination,
  FundShard,
  PaymentRow,
  Posting,
  SuspenseRow,
} from "../../books/rows.ts";
import { type Booking, doneMove } from "../../books/rules/booking.ts";
import { appended } from "../../books/rules/chain.ts";
import { emptyShard, shardOf } from "../../books/rules/fund.ts";
import {
  accounts,
  allocationPosting,
  suspenseAllocatedPosting,
  suspenseReturnedPosting,
} from "../../books/rules/posting.ts";
import { unnumbered } from "../../giving/rules/unnumbered.ts";
import type { InstructionRow } from "../../inbox/rows.ts";
import { offlineBook, offlineKey } from "../../offline/keys.ts";
import type { OfflineMoney } from "../../offline/rows.ts";
import type { ProjectRow } from "../../projects/rows.ts";
import { organisationOf } from "../../projects/rules/organisation-of.ts";

type ToProject = Extract<Destination, { kind: "project" }>;

/** The shard of suspense from which money leaves, empty. */
export const shardOfSuspense = ({
  suspenseId,
  currency,
}: Pick<SuspenseRow, "suspenseId" | "currency">): FundShard =>
  emptyShard({ book: "suspense", source: "donated", currency }, shardOf(suspenseId));

/** The shard of the fund that gets it, empty. A payment's fund has all of it in one shard, whence refunds are taken. */
export const shardOfDestination = (
  { suspenseId, paymentId, currency }: Pick<SuspenseRow, "suspenseId" | "paymentId" | "currency">,
  { projectId, source }: ToProject,
): FundShard => emptyShard({ book: projectId, source, currency }, shardOf(paymentId ?? suspenseId));

/** The instruction to book what became of money in suspense, with what it is decided on. */
export interface Allocating {
  readonly inbox: InstructionRow;
  readonly row: SuspenseRow;
  /** That is to have it. */
  readonly project: ProjectRow | undefined;
  readonly shards: { readonly suspense: FundShard; readonly fund: FundShard | undefined };
  /** Of money that came through the checkout. */
  readonly payment: PaymentRow | undefined;
  readonly ids: {
    readonly posting: (key: string) => string;
    /** The gift that the money becomes. */
    readonly gift: string;
  };
  readonly now: Date;
}

/** What is removed from money in suspense once it is settled. */
const noLongerThere = { due: undefined, dueAt: undefined } as const;

const changeOf = ({ inbox, now }: Allocating, why: string): Change => ({
  by: "system",
  at: now.toISOString(),
  correlationId: inbox.change.correlationId,
  why,
});

const settled = (allocating: Allocating, outcome: string, move?: object): Booking => ({
  inbox: { row: allocating.inbox, move: doneMove(allocating.inbox, outcome, allocating.now) },
  ...(move ? { moves: [{ row: allocating.row, move }] } : {}),
  change: changeOf(allocating, outcome),
});

const placed = (
  allocating: Allocating,
  posting: Posting,
  shard: FundShard,
  place: {
    readonly book: string;
    readonly under: Oversight | undefined;
    readonly occurredAt: string;
  } & Partial<Pick<SuspenseRow, "offlineDonationId">>,
) => {
  const { postings, move } = appended(shard, [
    {
      ...postingKey(posting.key),
      sk: "POSTING",
      ...posting,
      postingId: allocating.ids.posting(posting.key),
      suspenseId: allocating.row.suspenseId,
      ...place,
      source: shard.source,
      version: 1,
      change: changeOf(allocating, posting.kind),
    },
  ]);
  return { postings, shard: { row: shard, move } };
};

/** The gift that the money becomes: nobody knows whose, so it is anonymous. Pay-outs are traced to it as to any other. */
const giftOf = (
  { row, ids, now }: Allocating,
  amount: number,
  { projectId, source }: ToProject,
  project: ProjectRow,
): Omit<OfflineMoney, "pk" | "sk" | "version" | "change"> => {
  const by = row.proposal?.by ?? "system";
  const at = row.proposal?.at ?? now.toISOString();
  return {
    kind: "allocated",
    amount,
    currency: row.currency,
    offlineDonationId: ids.gift,
    suspenseId: row.suspenseId,
    projectId,
    source,
    receivedOn: row.on,
    reference: row.reference,
    anonymous: true,
    status: "confirmed",
    enteredBy: by,
    enteredAt: at,
    confirmed: row.confirmed,
    organisation: organisationOf(project) ?? project.county,
    under: oversightSchema().parse(project),
    book: offlineBook(projectId),
    listed: `${at}#${ids.gift}`,
    ...unnumbered(ids.gift, now),
  };
};

/** What is left of it: a payment at Stripe may have been refunded meanwhile, or allocated. */
const leftOf = ({ amount, from }: SuspenseRow, payment: PaymentRow | undefined): number => {
  if (from === "bank") return amount;
  if (payment?.status !== "booked" || payment.account !== accounts.suspense) return 0;
  return payment.amount - payment.refunded;
};

const bookingInProject = (allocating: Allocating, to: ToProject, project: ProjectRow): Booking => {
  const { row, inbox, payment, shards, now, ids } = allocating;
  const amount = leftOf(row, payment);
  if (amount <= 0)
    return settled(allocating, "refused: nothing-left", {
      ...noLongerThere,
      status: "returned",
      refused: "nothing-left",
    });
  if (project.status !== "published")
    return settled(allocating, "refused: project-closed", {
      status: "open",
      proposal: undefined,
      confirmed: undefined,
      refused: "project-closed",
    });
  const money = { amount, currency: row.currency };
  const occurredAt = now.toISOString();
  const under = oversightSchema().parse(project);
  const change = changeOf(allocating, "allocated");
  const fund = shards.fund ?? shardOfDestination(row, to);
  const gone = placed(allocating, suspenseAllocatedPosting(row.suspenseId, money), shards.suspense, {
    book: "suspense",
    under: row.under ?? under,
    occurredAt,
  });
  const come = placed(
    allocating,
    allocationPosting(row.suspenseId, money, accounts.fund(to.projectId, to.source)),
    fund,
    { book: to.projectId, under, occurredAt, offlineDonationId: ids.gift },
  );
  const moved: BookedPayment | undefined =
    payment?.status === "booked"
      ? {
          ...payment,
          account: accounts.fund(to.projectId),
          projectId: to.projectId,
          under,
          version: payment.version + 1,
          change,
        }
      : undefined;
  return {
    inbox: { row: inbox, move: doneMove(inbox, "booked", now) },
    postings: [...gone.postings, ...come.postings],
    shards: [gone.shard, come.shard],
    moves: [
      {
        row,
        move: { ...noLongerThere, status: "allocated", refused: undefined, offlineDonationId: ids.gift },
      },
      { row: { ...offlineKey(ids.gift), version: 0 }, move: giftOf(allocating, amount, to, project) },
    ],
    unchanged: [project],
    payment: moved,
    change,
  };
};

/**
 * All that the confirmation of what money in suspense is changes: it leaves suspense, for the fund of a project that takes
 * gifts, or for the bank that has sent it back. An instruction about an earlier proposal changes nothing, nor does a second one.
 * @throws Error where the project is not known
 */
export const bookingOfAllocation = (allocating: Allocating): Booking => {
  const { inbox, row, shards, now } = allocating;
  const { instruction } = inbox;
  const isLast = instruction.kind === "allocate" && instruction.proposal === row.proposals;
  const to = row.proposal?.to;
  if (row.status !== "booking" || !isLast || !to) return settled(allocating, "settled-already");
  if (to.kind === "project") {
    if (!allocating.project) throw new Error(`${to.projectId} was not found`);
    return bookingInProject(allocating, to, allocating.project);
  }
  const { amount, currency, suspenseId, under } = row;
  const organisation = under && organisationOf(under);
  const at = now.toISOString();
  const returned = placed(
    allocating,
    suspenseReturnedPosting(suspenseId, { amount, currency }),
    shards.suspense,
    {
      book: "suspense",
      under,
      occurredAt: atCountyTime(to.on, "00:00").toISOString(),
    },
  );
  return {
    inbox: { row: inbox, move: doneMove(inbox, "booked", now) },
    ...returned,
    moves: [
      {
        row,
        move: {
          ...noLongerThere,
          status: "returned",
          ...(organisation === undefined
            ? {}
            : { book: returnedBook(organisation), listed: `${at}#${suspenseId}` }),
        },
      },
    ],
    change: changeOf(allocating, "returned"),
  };
};
