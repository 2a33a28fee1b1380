import { oversightSchema } from "#shared/published/events/projects.ts";
import { countyDay } from "#shared/values/time.ts";
import type { ReconcilingDeps } from "./deps.ts";
import { reconciliationKey, reconciliationsBook } from "./keys.ts";
import { reconcileBooks } from "./reconcile.ts";
import type { ReconciliationRow } from "./rows.ts";

/** Differences that are kept: enough to see the kind, and small enough for a row. */
const mostKept = 100;

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
  const { differences, ...report } = await reconcileBooks(deps);
  const kept = differences.slice(0, mostKept);
  const books = [...new Set(kept.map(({ book }) => book))];
  const projects = new Map(
    await Promise.all(books.map(async (book) => [book, await deps.projects.findProject(book)] as const)),
  );
  const row: ReconciliationRow = {
    ...reconciliationKey(day, at),
    ...report,
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
