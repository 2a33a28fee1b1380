import type { BankStatement } from "../../../shared/api/types.ts";
import { useFormat } from "../../../shared/composables/format.ts";

/** What a statement is called: its account and the days of its lines. */
export const useStatementName = () => {
  const { t, date } = useFormat();
  return ({ account, from, to }: Pick<BankStatement, "account" | "from" | "to">): string =>
    from === to
      ? t("bank.ofDay", { account, day: date(from) })
      : t("bank.name", { account, from: date(from), to: date(to) });
};
