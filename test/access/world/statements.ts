import { countyDay } from "#shared/values/time.ts";
import type { ApiTester } from "#test/support/api.ts";
import { aStatement } from "#test/support/requests.ts";
import { inventedId, succeed, type Things, withOwn } from "./objects.ts";

/** Reads until the books have decided. */
const settled = async (read: () => Promise<{ status: string }>): Promise<void> => {
  for (let tries = 0; (await read()).status === "booking"; tries += 1)
    if (tries === 100) throw new Error("the books did not decide");
};

/** An approved statement of the organisation, and what came by it and was sent back. */
export const statementThings = async (api: ApiTester, operatorId: string) => {
  const [finance, manager] = [api.as("finance-daxiang"), api.as("ngo-daxiang")];
  const { statementId, seen } = await succeed(finance("POST /v1/bank-statements", aStatement("9502")));
  const statement = `/v1/bank-statements/${statementId}`;
  await succeed(manager(`POST ${statement}/approve`, { seen }));
  await settled(() => succeed(manager(`GET ${statement}`)));
  const { items } = await succeed(finance("GET /v1/suspense?limit=100"));
  const { suspenseId } = items.find((one: { reference: string }) => one.reference === "DEMO9502");
  const money = `/v1/suspense/${suspenseId}`;
  const to = { kind: "returned", reference: "DEMO-9502", on: countyDay(new Date()) };
  await succeed(finance(`POST ${money}/propose`, { to }));
  await succeed(manager(`POST ${money}/confirm`));
  await settled(() => succeed(manager(`GET ${money}`)));
  const things = (own: Things["own"], absent: Things["absent"]) => withOwn({ own, absent });
  return {
    statement: things({ statementId }, { statementId: inventedId("bankStatement") }),
    // Its last month for long: nobody can close it.
    month: withOwn({ own: { month: "2099-12", operatorId } }),
    suspense: things({ suspenseId }, { suspenseId: inventedId("suspense") }),
  } as const;
};
