import { Problem } from "#shared/problem/problem.ts";
import { atCountyTime } from "#shared/values/time.ts";
import type { MoneyPurpose } from "#shared/vocabulary/beneficiaries.ts";
import type { OfflineRow } from "../offline/rows.ts";
import type { PeriodReading } from "./deps.ts";
import { goodsLines } from "./rules/goods.ts";
import { addUp, moneyLines, tiesOut, wasThere } from "./rules/money-lines.ts";
import type { Figures, MoneyLine } from "./schemas.ts";

/** A period of a project, by county days, both included; and what there was before it. */
export interface Period {
  readonly projectId: string;
  readonly from: string;
  readonly to: string;
  readonly before: readonly Pick<MoneyLine, "source" | "currency" | "closing" | "setAside">[];
}

/** Postings, or gifts, that are read at a time. */
const pageSize = 500;

/** What the ledger says of a period. @throws Problem `busy` where it does not tie out, as while an index is behind */
const readMoney = async (
  { ledger, disbursements }: Pick<PeriodReading, "ledger" | "disbursements">,
  { projectId, from, to, before }: Period,
): Promise<Figures["money"]> => {
  const shards = await ledger.findFunds(projectId);
  const isThere = wasThere(shards);
  const { sums, add } = addUp(projectId, to);
  let after: string | undefined = atCountyTime(from, "00:00").toISOString();
  while (after !== undefined) {
    const page = await ledger.listEarliest(projectId, after, pageSize);
    for (const posting of page) if (isThere(posting)) add(posting);
    after = page.at(-1)?.listed;
  }
  const ids = [...sums.funds.values()].flatMap(({ paid }) => [...paid.keys()]);
  const purposes = new Map<string, MoneyPurpose>();
  for (const id of ids) {
    const paid = await disbursements.find(id);
    if (paid) purposes.set(id, paid.purpose);
  }
  const lines = moneyLines(before, sums, purposes);
  if (!tiesOut(lines, sums, shards)) throw new Problem("busy", { retryAfterSeconds: 1 });
  return [...lines];
};

const readGoods = async (
  { offline }: Pick<PeriodReading, "offline">,
  { projectId, from, to }: Period,
): Promise<Figures["goods"]> => {
  const gifts: OfflineRow[] = [];
  let after: Record<string, unknown> | undefined;
  do {
    const page = await offline.list(projectId, pageSize, after);
    gifts.push(...page.rows.filter(({ kind }) => kind === "goods"));
    after = page.next;
  } while (after);
  return [...goodsLines(gifts, from, to)];
};

const readService = async (
  { disclosures }: Pick<PeriodReading, "disclosures">,
  { projectId, from, to }: Period,
): Promise<Figures["service"]> => {
  const days = await disclosures.listServedDays(projectId, from, to);
  const sum = (figure: "minutes" | "times"): number => days.reduce((total, day) => total + day[figure], 0);
  return { minutes: sum("minutes"), times: sum("times") };
};

/** The figures of a period, each from its own records. @throws Problem `busy` while the ledger does not tie out */
export const readPeriod = async (deps: PeriodReading, period: Period): Promise<Figures> => {
  const [money, goods, service] = await Promise.all([
    readMoney(deps, period),
    readGoods(deps, period),
    readService(deps, period),
  ]);
  return { money, goods, service };
};
