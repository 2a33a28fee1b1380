import { requireSignedIn } from "#shared/access/signed-in.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayLock, requireBooks } from "../access.ts";
import type { MonthsDeps } from "../deps.ts";
import { isAsPrepared, monthView, readBooks } from "../read-month.ts";
import type { monthRoutes } from "../routes.ts";
import type { MonthRow } from "../rows.ts";

type Lock = UseCase<MonthsDeps, typeof monthRoutes.lockMonth>;

/**
 * Locks a month as finance has prepared it, by another person. What happened in it and is booked later belongs to the first month
 * that is open.
 * @throws Problem `not-found`; refusal `own-approval`, `wrong-state` of a month that is not prepared, `books-differ` while postings
 * and funds do not agree, `changed-meanwhile` where its figures are no longer what was prepared
 */
export const lockMonth: Lock = async (deps, { params, query }, call) => {
  const { month } = params;
  const found = await requireBooks(deps, query.operatorId, call.actor);
  if (!mayLock(call.actor, found.operatorId)) throw new Problem("not-found");
  const books = await readBooks(deps, found);
  const row = books.months.find((one) => one.month === month);
  const by = requireSignedIn(call.actor).personId;
  if (row?.status !== "prepared") throw refuse("wrong-state");
  if (row.preparedBy === by) throw refuse("own-approval", { rule: "own-approval" });
  if (!books.funds) throw refuse("books-differ");
  if (!isAsPrepared(books, row)) throw refuse("changed-meanwhile");
  const next: MonthRow = {
    ...row,
    status: "locked",
    lockedBy: by,
    lockedAt: call.now.toISOString(),
    version: row.version + 1,
    change: call.change(),
  };
  try {
    await deps.months.save(next);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
  const months = books.months.map((one) => (one.month === month ? next : one));
  return monthView(deps, { ...books, months }, month, call.actor);
};
