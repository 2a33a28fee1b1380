import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { type Oversight, oversightSchema } from "#shared/published/events/projects.ts";
import type { SuspenseRow } from "../books/rows.ts";
import { payoutsLedger } from "../payouts/keys.ts";
import type { BankRows } from "./rules/bank-tie.ts";
import type { Difference } from "./schemas.ts";
import type { ScannedRow } from "./store.ts";

/** A difference, with the place whose it is where no project says so. */
export type FoundDifference = Difference & { readonly under?: Oversight | undefined };

/** The book that a line's match is posted in: of a project, of payouts, or of suspense. */
const bookOfMatch = ({ projectId, id }: ScannedRow): string => {
  if (projectId !== undefined) return String(projectId);
  return begins(id, "po_") ? payoutsLedger : "suspense";
};

const accountSchema = once(() =>
  z.object({
    organisation: z.string(),
    currency: z.string(),
    statements: z.array(z.object({ from: z.string(), to: z.string(), approved: z.boolean() })),
  }),
);

const begins = (value: unknown, prefix: string): value is string =>
  typeof value === "string" && value.startsWith(prefix);

/** Collects, row by row, what the bank says and what is in suspense. */
export const collectBank = () => {
  const matches = new Map<string, { amount: number; book: string }>();
  const days = new Map<string, { from: string; to: string }>();
  const suspense: Pick<SuspenseRow, "suspenseId" | "paymentId" | "amount" | "currency" | "status">[] = [];
  const unknown: FoundDifference[] = [];

  const add = (row: ScannedRow): void => {
    if (begins(row.pk, "BANK-MATCH#"))
      matches.set(String(row.id), {
        amount: Number(row.amount),
        book: bookOfMatch(row),
      });
    if (begins(row.pk, "BANK-LINE#") && row.status !== "settled")
      unknown.push({
        tie: "bank",
        book: "suspense",
        row: row.pk,
        figure: "unknown-line",
        says: Number(row.amount),
        should: 0,
        currency: String(row.currency),
        under: oversightSchema().safeParse(row.under).data,
      });
    if (row.sk === "SUSPENSE")
      suspense.push({
        suspenseId: String(row.suspenseId),
        paymentId: row.paymentId === undefined ? undefined : String(row.paymentId),
        amount: Number(row.amount),
        currency: row.currency as SuspenseRow["currency"],
        status: row.status as SuspenseRow["status"],
      });
    if (!begins(row.pk, "ACCOUNT#")) return;
    const account = accountSchema().safeParse(row).data;
    const approved = account?.statements.filter((one) => one.approved) ?? [];
    if (!account || approved.length === 0) return;
    // Of several accounts nobody knows through which one money came: only the days that all of them cover are compared.
    const key = `${account.organisation} ${account.currency}`;
    const known = days.get(key);
    const froms = [...approved.map(({ from }) => from)].toSorted();
    const tos = [...approved.map(({ to }) => to)].toSorted();
    const [from, to] = [froms[0] ?? "", tos.at(-1) ?? ""];
    days.set(key, {
      from: known && known.from > from ? known.from : from,
      to: known && known.to < to ? known.to : to,
    });
  };
  return { add, found: (): BankRows => ({ matches, days, suspense }), unknown };
};
