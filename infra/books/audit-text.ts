import type { ReadMonth } from "#services/donations/audit/read-month.ts";
import type { Voucher } from "#services/donations/audit/schemas.ts";
import { toOffsetIso } from "#shared/values/time.ts";
import { inRows } from "./report.ts";

/** A line for each entry of a voucher; what it rests on stands behind the first. Sums in minor units. */
const linesOf = ({ at, kind, currency, entries, evidence, postingId }: Voucher): string[][] =>
  entries.map(({ account, proposed, debit, credit }, place) => {
    const { record, id, reference, pictures } = evidence;
    const rests = [record, id ?? "", reference ?? "", `${pictures.length} papers`].filter(Boolean).join(" ");
    return [
      place === 0 ? toOffsetIso(new Date(at)).slice(0, 16) : "",
      place === 0 ? postingId : "",
      place === 0 ? kind : "",
      account,
      proposed?.code ?? "",
      debit === null ? "" : String(debit),
      credit === null ? "" : String(credit),
      currency,
      place === 0 ? rests : "",
    ];
  });

/** A month of a project as tables: its funds from opening to closing, what each account took, and every voucher. */
export const auditText = ({
  name,
  month,
  funds,
  accounts,
  items,
}: ReadMonth & {
  readonly name: string;
  readonly month: string;
  readonly items: readonly Voucher[];
}): string => {
  const figures = ["opening", "given", "returned", "paidOut", "other", "closing"] as const;
  return [
    `${name} ${month}: ${items.length} vouchers; sums in minor units, codes proposed (待会计核对)`,
    inRows([
      ["fund", "", ...figures],
      ...funds.map((fund) => [fund.source, fund.currency, ...figures.map((figure) => String(fund[figure]))]),
    ]),
    inRows([
      ["account", "", "debit", "credit"],
      ...accounts.map(({ account, currency, debit, credit }) => [
        account,
        currency,
        String(debit),
        String(credit),
      ]),
    ]),
    inRows([
      ["at", "voucher", "kind", "account", "code", "debit", "credit", "", "rests on"],
      ...items.flatMap(linesOf),
    ]),
  ].join("\n\n");
};
