import type { ReconciliationRow } from "#services/donations/reconciliation/rows.ts";
import type { Difference } from "#services/donations/reconciliation/schemas.ts";

/** Rows of cells as a text table. */
export const inRows = (rows: readonly (readonly string[])[]): string => {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};

/** One line of a row that differs: its key, and what is wrong with it; sums in minor units. */
export const differenceLine = ({ row, figure, says, should, currency }: Difference): string =>
  says === undefined
    ? `${row}: ${figure}`
    : `${row}: ${figure} is ${says}, should be ${should} ${currency ?? ""}`.trimEnd();

/** A reconciliation as a table: what was compared, what all funds hold, and a line for each row that differs. */
export const reconciliationText = ({
  day,
  books,
  compared,
  recovered,
  sums,
  differing,
  differences,
}: ReconciliationRow): string => {
  const ties = Object.entries(compared).map(([tie, rows]) => [
    tie,
    String(rows),
    String(differences.filter((one) => one.tie === tie).length),
  ]);
  const funds = Object.entries(sums).map(([currency, { raised, refunded, disbursed, fees }]) => [
    currency,
    ...[raised, refunded, disbursed, raised - refunded - disbursed, fees].map(String),
  ]);
  return [
    `${day}: ${books} books, ${differing} differences`,
    recovered > 0
      ? `${recovered} events of Stripe had not reached us and were fetched; once they are booked, compare again`
      : "",
    inRows([["", "rows", "differ"], ...ties]),
    inRows([["minor units", "raised", "refunded", "disbursed", "left", "fees"], ...funds]),
    differences.map((one) => `${one.tie}: ${differenceLine(one)}`).join("\n"),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
};
