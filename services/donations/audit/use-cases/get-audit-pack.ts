import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { mayReadLedger, mayReadPosting } from "../../books/access.ts";
import type { PostingRow } from "../../books/rows.ts";
import { auditFile } from "../audit-file.ts";
import type { AuditDeps } from "../deps.ts";
import { listVouchers, withEvidence } from "../list-vouchers.ts";
import { daysOfMonth, readMonth } from "../read-month.ts";
import type { auditRoutes } from "../routes.ts";

type Get = UseCase<AuditDeps, typeof auditRoutes.getAuditPack>;

const positionSchema = once(() => z.object({ after: z.string() }).optional());

/**
 * A month of a project. Its sums are those of the whole month; the vouchers are those that were booked under the caller's
 * place, page by page, or as a file all at once. @throws Problem `not-found`
 */
export const getAuditPack: Get = async (deps, { params, query, format }, { actor, locale }) => {
  const { projectId, month } = params;
  const project = await deps.projects.findProject(projectId);
  if (!project || !mayReadLedger(actor, project)) throw new Problem("not-found");
  const wanted = (posting: PostingRow) => mayReadPosting(actor, posting, project);
  if (format) {
    const postings: PostingRow[] = [];
    const { funds } = await readMonth(deps, projectId, month, (posting) => void postings.push(posting));
    const vouchers = await withEvidence(deps, postings.filter(wanted));
    return auditFile(format, { projectId, month, funds, vouchers }, locale);
  }
  const list = `vouchers of ${projectId} in ${month}`;
  const position = positionSchema().parse(deps.cursors.decode(list, query.cursor));
  const page = { limit: query.limit, after: position?.after };
  const { items, next } = await listVouchers(deps, params, page, wanted);
  const { funds, accounts, vouchers } = await readMonth(deps, projectId, month);
  return {
    projectId,
    name: project.name,
    month,
    ...daysOfMonth(month),
    funds: [...funds],
    accounts: [...accounts],
    vouchers,
    items: [...items],
    nextCursor: deps.cursors.encode(list, next === undefined ? undefined : { after: next }),
  };
};
