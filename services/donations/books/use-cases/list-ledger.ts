import type { Actor } from "#shared/access/actor.ts";
import { acrossPositionSchema, pageAcross } from "#shared/db/page-across.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { donorKeyOf } from "../../giving/access.ts";
import { isPaid } from "../../giving/rules/donation-status.ts";
import { mayReadLedger, mayReadPosting } from "../access.ts";
import type { BooksDeps } from "../deps.ts";
import { ledgerFile } from "../ledger-file.ts";
import type { booksRoutes } from "../routes.ts";
import type { PostingRow } from "../rows.ts";
import { postingView } from "../views.ts";

type List = UseCase<BooksDeps, typeof booksRoutes.listLedger>;

const latestFirst = (a: PostingRow, b: PostingRow): number => b.listed.localeCompare(a.listed);

/** The postings of one page of the caller's own gifts to the project. */
const myPostings = async (
  deps: BooksDeps,
  projectId: string,
  actor: Actor,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
) => {
  const donorKey = donorKeyOf(actor);
  const list = `my ledger ${projectId} ${donorKey}`;
  const { rows, next } = await pageAcross(
    donorKey === undefined ? [] : [donorKey],
    {
      limit,
      from: acrossPositionSchema().parse(deps.cursors.decode(list, cursor)),
      wanted: (row) => row.projectId === projectId && isPaid(row),
    },
    deps.donations.listByDonor,
  );
  const payments = await deps.ledger.findPayments(rows.filter(isPaid).map(({ paymentId }) => paymentId));
  const keys = payments.flatMap((payment) => (payment.status === "booked" ? payment.booked : []));
  const postings = await deps.ledger.findPostings(keys);
  return { rows: postings.toSorted(latestFirst), nextCursor: deps.cursors.encode(list, next && { ...next }) };
};

/**
 * Lists a project's postings, latest first: staff get those booked under their place, a donor those of their own gifts.
 * As a file: staff get all at once.
 */
export const listLedger: List = async (deps, { params, query, format }, { actor, locale }) => {
  const { projectId } = params;
  const project = await deps.projects.findProject(projectId);
  if (!project) throw new Problem("not-found");
  if (!mayReadLedger(actor, project)) {
    if (project.status === "draft" || actor.kind !== "person") throw new Problem("not-found");
    const { rows, nextCursor } = await myPostings(deps, projectId, actor, query);
    return format
      ? ledgerFile(format, rows, projectId, locale)
      : { items: rows.map(postingView), nextCursor };
  }
  const wanted = (row: PostingRow) => mayReadPosting(actor, row, project);
  if (format) {
    const whole = await deps.ledger.listWholeBook(projectId);
    return ledgerFile(format, whole.filter(wanted), projectId, locale);
  }
  const list = `ledger of ${projectId}`;
  const from = acrossPositionSchema().parse(deps.cursors.decode(list, query.cursor));
  const { rows, next } = await pageAcross(
    [projectId],
    { limit: query.limit, from, wanted },
    deps.ledger.listByBook,
  );
  return { items: rows.map(postingView), nextCursor: deps.cursors.encode(list, next && { ...next }) };
};
