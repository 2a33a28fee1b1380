import { requireSignedIn } from "#shared/access/signed-in.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { mayPrepare, requireBooks } from "../access.ts";
import type { MonthsDeps } from "../deps.ts";
import { monthKey } from "../keys.ts";
import { locksOf, monthView, readBooks } from "../read-month.ts";
import type { monthRoutes } from "../routes.ts";
import type { MonthRow } from "../rows.ts";
import { figuresOf, monthOf, openBefore } from "../rules/figures.ts";

type Prepare = UseCase<MonthsDeps, typeof monthRoutes.prepareMonth>;

/**
 * Prepares a month that is over, or prepares it again: its figures are those of what is booked by now.
 * @throws Problem `not-found`; refusal `wrong-state` of a month that is not over or is locked, `month-order` while an earlier one
 * is open, which is named, `books-differ` while postings and funds do not agree
 */
export const prepareMonth: Prepare = async (deps, { params, query }, call) => {
  const { month } = params;
  const found = await requireBooks(deps, query.operatorId, call.actor);
  const { operatorId } = found;
  if (!mayPrepare(call.actor, operatorId)) throw new Problem("not-found");
  const books = await readBooks(deps, found);
  const before = books.months.find((one) => one.month === month);
  const cutoff = call.now.toISOString();
  if (before?.status === "locked" || month >= monthOf(cutoff)) throw refuse("wrong-state");
  if (!books.funds) throw refuse("books-differ");
  const locks = locksOf(books.months);
  const open = openBefore(books.postings, month, locks);
  if (open !== undefined) throw refuse("month-order", { rule: `month:${open}` });
  if (locks.some((lock) => lock.month > month)) throw refuse("wrong-state");
  const until = books.postings.filter(({ change }) => change.at <= cutoff);
  const row: MonthRow = {
    ...monthKey(operatorId, month),
    organisation: operatorId,
    month,
    status: "prepared",
    cutoff,
    figures: [...figuresOf(until, month, locks)],
    preparedBy: requireSignedIn(call.actor).personId,
    version: (before?.version ?? 0) + 1,
    change: call.change(),
  };
  try {
    await deps.months.save(row);
  } catch (error) {
    throw error instanceof ConditionFailed ? refuse("changed-meanwhile") : error;
  }
  const months = [...books.months.filter((one) => one.month !== month), row];
  return monthView(deps, { ...books, months }, month, call.actor);
};
