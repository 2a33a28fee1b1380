import { reactive } from "vue";
import { differing } from "../../../shared/api/changed-fields.ts";
import { answered, api } from "../../../shared/api/client.ts";
import type { Contract, ContractChange } from "../../../shared/api/types.ts";
import { useSendingKey } from "../../../shared/composables/idempotency-key.ts";
import { useAction, useAnswer } from "../../../shared/composables/query.ts";
import { minorAmount } from "../../../shared/format/money.ts";
import { stationsIn } from "./stations.ts";

/** The contracts that who is signed in may read, past ones too. */
export const useContracts = () => useAnswer(async () => (await answered(api.GET("/v1/contracts"))).items);

/** All stations of counties. */
export const useStationsIn = (counties: readonly string[]) => useAnswer(() => stationsIn(counties));

type Source = NonNullable<Contract["sourceOfMoney"]>;

const formOf = (contract?: Contract) => ({
  operatorName: contract?.operatorName ?? "",
  stationIds: [...(contract?.stationIds ?? [])],
  ...{ from: contract?.from ?? "", until: contract?.until ?? "" },
  budget: contract?.budget ? (contract.budget.amount / 100).toFixed(2) : "",
  sourceOfMoney: contract?.sourceOfMoney ?? "",
});
type Form = ReturnType<typeof formOf>;

const termsOf = ({ stationIds, from, until, budget, sourceOfMoney }: Form) => ({
  ...{ stationIds: [...stationIds], from: from || null, until: until || null },
  budget: budget.trim() === "" ? null : { amount: minorAmount(budget, "CNY") ?? 0, currency: "CNY" as const },
  sourceOfMoney: (sourceOfMoney || null) as Source | null,
});

/** Whether the budget (yuan) is an amount, or there is none. */
export const isBudgetSound = ({ budget }: Form): boolean =>
  budget.trim() === "" || minorAmount(budget, "CNY") !== undefined;

/** A contract about to be recorded for a county, or one being changed, of which only what was changed is sent. */
export const useContract = (county: string, contract: Contract | undefined, done: () => unknown) => {
  const form = reactive(formOf(contract));
  const { header } = useSendingKey(form);
  const action = useAction(async () => {
    const terms = termsOf(form);
    if (contract) {
      const body = differing(termsOf(formOf(contract)), terms) as ContractChange;
      const params = { path: { contractId: contract.contractId } };
      if (Object.keys(body).length > 0)
        await answered(api.PATCH("/v1/contracts/{contractId}", { params, body }));
    } else {
      const body = { county, operatorName: form.operatorName.trim(), ...terms };
      await answered(api.POST("/v1/contracts", { params: { header: header() }, body }));
    }
    await done();
  });
  return { form, ...action };
};
