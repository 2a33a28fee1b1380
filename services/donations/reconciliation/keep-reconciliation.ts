import { oversightSchema } from "#shared/published/events/projects.ts";
import { countyDay } from "#shared/values/time.ts";
import type { StripeAccount } from "../stripe/deps.ts";
import { compareStripe, recoverEvents } from "./compare-stripe.ts";
import type { ReconcilingDeps } from "./deps.ts";
import type { FoundDifference } from "./find-bank.ts";
import { reconciliationKey, reconciliationsBook } from "./keys.ts";
import { reconcileBooks } from "./reconcile.ts";
import type { ReconciliationRow } from "./rows.ts";

/** Differences that are kept: enough to see the kind, and small enough for a row. */
const mostKept = 100;

/** Asks Stripe something. While Stripe is away, or its keys are not known, nothing is compared with it; the books are. */
const withStripe = async <T>(
  { account, log }: Pick<ReconcilingDeps, "account" | "log">,
  ask: (account: StripeAccount) => Promise<T>,
): Promise<T | undefined> => {
  if (!account) return undefined;
  try {
    return await ask(account);
  } catch (error) {
    log.error("stripe-not-compared", error);
    return undefined;
  }
};

/** Compares with Stripe; what differs is compared again after a while, since gifts come in meanwhile. */
const tieTwice = async (deps: ReconcilingDeps, atStripe: ReadonlyMap<string, number>) => {
  const compare = () => withStripe(deps, (account) => compareStripe({ ...deps, account }, atStripe));
  const first = await compare();
  if (!first || first.differences.length === 0) return first;
  await deps.settle();
  const again = await compare();
  const before = new Set(first.differences.map((one) => JSON.stringify(one)));
  const differences = again?.differences.filter((one) => before.has(JSON.stringify(one))) ?? [];
  return { compared: first.compared, differences };
};

/**
 * Reconciles, keeps what was found under the day, and says aloud if anything differs (`books-differ`). Resolves with what is
 * kept. @throws what the database raises; nothing is kept then
 */
export const keepReconciliation = async (
  deps: ReconcilingDeps,
  correlationId: string,
): Promise<ReconciliationRow> => {
  const now = deps.clock();
  const at = now.toISOString();
  const day = countyDay(now);
  const recovered = await withStripe(deps, (account) => recoverEvents({ ...deps, account }));
  const { differences: ofBooks, atStripe, compared, ...report } = await reconcileBooks(deps);
  // What was just fetched is booked by the poster, later than this.
  const stripe = recovered === 0 ? await tieTwice(deps, atStripe) : undefined;
  const differences: readonly FoundDifference[] = [...ofBooks, ...(stripe?.differences ?? [])];
  const kept = differences.slice(0, mostKept);
  const books = [...new Set(kept.map(({ book }) => book))];
  const projects = new Map(
    await Promise.all(books.map(async (book) => [book, await deps.projects.findProject(book)] as const)),
  );
  const row: ReconciliationRow = {
    ...reconciliationKey(day, at),
    ...report,
    compared: { ...compared, ...(stripe ? { stripe: stripe.compared } : {}) },
    recovered: recovered ?? 0,
    day,
    at,
    differing: differences.length,
    differences: kept.map((difference) => {
      const project = projects.get(difference.book);
      return { ...difference, under: difference.under ?? (project && oversightSchema().parse(project)) };
    }),
    book: reconciliationsBook,
    listed: at,
    version: 1,
    change: { by: "system", at, correlationId },
  };
  await deps.reconciliations.save(row);
  const [first] = differences;
  if (first)
    deps.log.error("books-differ", new Error(`${first.row}: ${first.figure}`), { count: differences.length });
  return row;
};
