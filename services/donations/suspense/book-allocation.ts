import type { Platform } from "#shared/platform/platform.ts";
import type { PosterDeps } from "../books/deps.ts";
import type { LedgerStore } from "../books/store.ts";
import type { SuspenseDeps } from "./deps.ts";
import { bookingOfAllocation, shardOfDestination, shardOfSuspense } from "./rules/booking.ts";
import type { SuspenseStore } from "./store.ts";

interface Deps extends Pick<SuspenseDeps, "projects">, Pick<Platform, "clock" | "ids"> {
  readonly suspense: Pick<SuspenseStore, "find">;
  readonly ledger: Pick<LedgerStore, "findShard" | "findPayment">;
}

/** What the poster decides on what becomes of money in suspense by: the state just read. @throws Error if it is not there */
export const bookAllocation =
  ({ suspense, projects, ledger, clock, ids }: Deps): PosterDeps["bookingOfInstruction"] =>
  async (inbox) => {
    const { instruction } = inbox;
    if (instruction.kind !== "allocate")
      throw new Error(`${instruction.kind} is not about money in suspense`);
    const { suspenseId } = instruction;
    const row = await suspense.find(suspenseId);
    if (!row) throw new Error(`${suspenseId} was not found`);
    const to = row.proposal?.to;
    const [from, fund] = [
      shardOfSuspense(row),
      to?.kind === "project" ? shardOfDestination(row, to) : undefined,
    ];
    return bookingOfAllocation({
      inbox,
      row,
      project: to?.kind === "project" ? await projects.findProject(to.projectId) : undefined,
      shards: {
        suspense: (await ledger.findShard(from)) ?? from,
        fund: fund && (await ledger.findShard(fund)),
      },
      payment: row.paymentId === undefined ? undefined : await ledger.findPayment(row.paymentId),
      ids: {
        posting: (key) => ids.derived("posting", key),
        gift: ids.derived("offlineDonation", suspenseId),
      },
      now: clock(),
    });
  };
