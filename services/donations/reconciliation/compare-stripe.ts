import { inParallel } from "#shared/concurrency/in-parallel.ts";
import { newEventRow } from "../inbox/event-row.ts";
import { keptEventOf } from "../stripe/rules/kept-event.ts";
import type { Movement } from "../stripe/rules/movement.ts";
import type { ReconcilingDeps } from "./deps.ts";
import { expectedOf, tieStripe } from "./rules/stripe-tie.ts";

/** What is read with Stripe at hand. */
type Comparing = Pick<ReconcilingDeps, "clock"> & {
  readonly ledger: Pick<ReconcilingDeps["ledger"], "findPostings">;
  readonly account: NonNullable<ReconcilingDeps["account"]>;
};

/** Events that are appended at a time, and postings that are read at once. */
const [width, chunk] = [10, 500];

/** Seconds of the movements that are compared: as long as Stripe keeps events, by which what is missing can be had again. */
const windowSeconds = 30 * 86_400;

/** Seconds after which a movement has to be booked. */
const settleSeconds = 3_600;

/**
 * Puts the events that the webhook did not take into the inbox, each once, from where the poster books them. Resolves with how
 * many were new. @throws Stripe's error
 */
export const recoverEvents = async ({
  account,
  inbox,
  clock,
}: Pick<ReconcilingDeps, "inbox" | "clock"> & Pick<Comparing, "account">): Promise<number> => {
  let recovered = 0;
  let batch: unknown[] = [];
  const append = async (): Promise<void> => {
    const now = clock();
    const change = { by: "system", at: now.toISOString(), correlationId: "reconcile", why: "missed" };
    const added = await inParallel(batch, width, async (event) => {
      const kept = keptEventOf(event);
      return kept !== undefined && (await inbox.appendEvent(newEventRow(kept, now, change)));
    });
    recovered += added.filter(Boolean).length;
    batch = [];
  };
  for await (const event of account.missedEvents()) {
    batch.push(event);
    if (batch.length >= chunk) await append();
  }
  await append();
  return recovered;
};

/**
 * Holds Stripe's balance and its movements of 30 days against the books.
 * @param books what lies at Stripe by the books, by currency in minor units
 * @throws Stripe's error
 */
export const compareStripe = async (
  { account, ledger, clock }: Comparing,
  books: ReadonlyMap<string, number>,
): Promise<ReturnType<typeof tieStripe>> => {
  const now = Math.floor(clock().getTime() / 1_000);
  const movements: Movement[] = [];
  for await (const movement of account.movements(now - windowSeconds)) movements.push(movement);
  const keys = [
    ...new Set(movements.flatMap((movement) => expectedOf(movement)?.map(({ key }) => key) ?? [])),
  ];
  const found = await inParallel(
    Array.from({ length: Math.ceil(keys.length / chunk) }, (_, at) =>
      keys.slice(at * chunk, (at + 1) * chunk),
    ),
    2,
    ledger.findPostings,
  );
  return tieStripe({
    movements,
    postings: new Map(found.flat().map((posting) => [posting.key, posting])),
    balances: await account.balances(),
    books,
    settledBy: now - settleSeconds,
  });
};
