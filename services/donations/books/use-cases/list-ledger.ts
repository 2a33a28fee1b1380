import type { Actor } from "#shared/access/actor.ts";
import { type Columns, writeCsv } from "#shared/csv/write-csv.ts";
import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { giversOf } from "../../giving/access.ts";
import type { DonationDeps } from "../../giving/deps.ts";
import { isPaid } from "../../giving/rows.ts";
import type { PostingView } from "../../giving/schemas.ts";
import { postingOf } from "../../giving/views.ts";
import type { manifest } from "../../manifest.ts";
import { mayReadLedger } from "../access.ts";
import type { PostingRow } from "../rules/posting.ts";

type Route = typeof manifest.routes.listLedger;
type List = UseCase<DonationDeps, Route>;
type Entry = PostingView & PostingView["entries"][number];

const columns: Columns<Entry> = {
  postingId: (entry) => entry.postingId,
  kind: (entry) => entry.kind,
  at: (entry) => entry.at,
  donationId: (entry) => entry.donationId,
  reference: (entry) => entry.reference,
  account: (entry) => entry.account,
  debit: (entry) => entry.debit,
  credit: (entry) => entry.credit,
  currency: (entry) => entry.currency,
};

const fileOf = (rows: readonly PostingRow[], projectId: string) => ({
  csv: writeCsv(
    columns,
    rows.map(postingOf).flatMap((posting) => posting.entries.map((entry) => ({ ...posting, ...entry }))),
  ),
  fileName: `ledger-${projectId}.csv`,
});

const latestFirst = (a: PostingRow, b: PostingRow): number => b.listed.localeCompare(a.listed);

/** The postings of a page of the caller's own gifts to the project. */
const ownTrace = async (
  deps: DonationDeps,
  projectId: string,
  actor: Actor,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) => {
  const givers = giversOf(deps, actor);
  const list = `own ledger ${projectId} ${givers.join(" ")}`;
  const { rows, next } = await pageAcross(
    givers,
    {
      limit,
      from: acrossPositionSchema.parse(deps.cursors.decode(list, cursor)),
      wanted: (row) => row.projectId === projectId && isPaid(row),
    },
    deps.store.listByGiver,
  );
  const payments = await deps.store.findPayments(rows.filter(isPaid).map(({ paymentId }) => paymentId));
  const keys = payments.flatMap((payment) => (payment.status === "booked" ? payment.booked : []));
  const postings = await deps.store.findPostings(keys);
  return { rows: postings.toSorted(latestFirst), nextCursor: deps.cursors.encode(list, next && { ...next }) };
};

/** A project's postings, latest first; a donor sees those of their own gifts. As CSV: all of them, a row an entry. */
export const listLedger: List = async (deps, { params, query, wantsCsv }, { actor }) => {
  const { projectId } = params;
  const project = await deps.store.findProject(projectId);
  if (!project) throw new Problem("not-found");
  if (!mayReadLedger(actor, project)) {
    if (project.status === "draft" || actor.kind !== "person") throw new Problem("not-found");
    const { rows, nextCursor } = await ownTrace(deps, projectId, actor, query);
    return wantsCsv ? fileOf(rows, projectId) : { items: rows.map(postingOf), nextCursor };
  }
  if (wantsCsv) return fileOf(await deps.store.listWholeBook(projectId), projectId);
  const list = `ledger ${projectId}`;
  const after = deps.cursors.decode(list, query.cursor);
  const { rows, next } = await deps.store.listByBook(projectId, query.limit, after);
  return { items: rows.map(postingOf), nextCursor: deps.cursors.encode(list, next) };
};
