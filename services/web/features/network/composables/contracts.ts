import { reactive } from "vue";
import { changedFields } from "../../../shared/api/changed-fields.ts";
import type { Contract, UpdateContract } from "../../../shared/api/types.ts";
import { api, unwrap } from "../../../shared/client/client.ts";
import { useAction } from "../../../shared/composables/action.ts";
import { useIdempotencyKey } from "../../../shared/composables/idempotency-key.ts";
import { useQuery } from "../../../shared/composables/query.ts";
import { minorAmount } from "../../../shared/format/money.ts";
import { fetchStations } from "./stations.ts";

/** The contracts that the signed-in person may read, past ones included. */
export const useContracts = () => useQuery(async () => (await unwrap(api.GET("/v1/contracts"))).items);

/** All stations of the counties. */
export const useStationsIn = (counties: readonly string[]) => useQuery(() => fetchStations(counties));

type Source = NonNullable<Contract["sourceOfMoney"]>;

/** A contract as form values; the budget is in yuan. */
const formOf = (contract?: Contract) => ({
  operatorName: contract?.operatorName ?? "",
  stationIds: [...(contract?.stationIds ?? [])],
  from: contract?.from ?? "",
  until: contract?.until ?? "",
  budget: contract?.budget ? (contract.budget.amount / 100).toFixed(2) : "",
  sourceOfMoney: contract?.sourceOfMoney ?? "",
});
type Form = ReturnType<typeof formOf>;

const termsOf = ({ stationIds, from, until, budget, sourceOfMoney }: Form) => ({
  stationIds: [...stationIds],
  from: from || null,
  until: until || null,
  budget: budget.trim() === "" ? null : { amount: minorAmount(budget, "CNY") ?? 0, currency: "CNY" as const },
  sourceOfMoney: (sourceOfMoney || null) as Source | null,
});

/** Whether the budget is empty or an amount. */
export const isValidBudget = ({ budget }: Form): boolean =>
  budget.trim() === "" || minorAmount(budget, "CNY") !== undefined;

/** The form that records a contract of a county or, given a contract, changes it: then it sends changed fields only. */
export const useContractForm = (county: string, contract: Contract | undefined, onSaved: () => unknown) => {
  const form = reactive(formOf(contract));
  const { header } = useIdempotencyKey(form);
  const action = useAction(async () => {
    const terms = termsOf(form);
    if (contract) {
      const body = changedFields(termsOf(formOf(contract)), terms) as UpdateContract;
      const params = { path: { contractId: contract.contractId } };
      if (Object.keys(body).length > 0)
        await unwrap(api.PATCH("/v1/contracts/{contractId}", { params, body }));
    } else {
      const body = { county, operatorName: form.operatorName.trim(), ...terms };
      await unwrap(api.POST("/v1/contracts", { params: { header: header() }, body }));
    }
    await onSaved();
  });
  return { form, ...action };
};
