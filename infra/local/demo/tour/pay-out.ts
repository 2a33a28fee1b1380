import { countyDay } from "#shared/values/time.ts";
import { type ApiClient, CallFailed } from "../api-client.ts";
import type { DemoState } from "../load.ts";
import { demoPicture } from "../updates.ts";
import { fen, readFund, showFunds, showLedger } from "./books.ts";
import type { Say } from "./say.ts";

interface Slot {
  readonly slotId: string;
  readonly number: number;
  readonly attributes?: { readonly sex: string };
}

/** What the pay-out leaves in the fund, in fen: less than the guest gave, so that a part of that gift is used. */
const left = 2_750;

/** What the bank says of a payment; invented. */
const payment = () => ({ bankReference: "DEMO-0001", on: countyDay(new Date()) });

/** The code and rule by which a call is refused. @throws Error if it is not */
const refusalOf = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (error) {
    if (!(error instanceof CallFailed && error.status === 409)) throw error;
    const { code, rule } = JSON.parse(error.answer) as { code: string; rule?: string };
    return `${code} (${rule})`;
  }
  throw new Error("a call that breaks a rule was not refused");
};

/** Shows that a fund for girls is not paid to a boy, and the way of a pay-out past two people to the bank. */
export const showPayOut = async (
  api: ApiClient,
  demo: DemoState,
  settled: () => Promise<void>,
  say: Say,
): Promise<void> => {
  const { projectId, name } = demo.shownProject;
  const [cashier, finance, manager] = [
    api.as("cashier-daxiang"),
    api.as("finance-daxiang"),
    api.as("ngo-daxiang"),
  ];
  const slotsOf = async (id: string) =>
    (await manager<{ items: Slot[] }>("GET", `/v1/projects/${id}/slots?limit=100`)).items;
  const ask = (slots: readonly Slot[], fenEach: number) =>
    cashier<{ disbursementId: string }>("POST", `/v1/projects/${projectId}/disbursements`, {
      source: "donated",
      purpose: "school",
      amount: slots.length * fenEach,
      currency: "CNY",
      payee: "school",
      beneficiaries: slots.map(({ slotId }) => ({ slotId, amount: fenEach })),
      evidence: [{ data: demoPicture("books"), description: "演示：收据（画的，不是真的）" }],
    });
  const projects = await api.guest<{ items: { projectId: string }[] }>("GET", "/v1/projects?county=430422");
  const others = await Promise.all(
    projects.items.filter((one) => one.projectId !== projectId).map((one) => slotsOf(one.projectId)),
  );
  const boy = others.flat().find(({ attributes }) => attributes?.sex === "male");
  if (!boy) throw new Error("the demo helps no boy");
  const before = await readFund(api, projectId);
  const each = Math.floor((before.balance.amount - left) / 2);
  say(`\n  A pay-out (拨付) of ${name} for a boy whom another project helps is refused:`);
  say(`  ${await refusalOf(ask([boy], each))}`);

  const girls = await slotsOf(projectId);
  const { disbursementId } = await ask(girls.slice(0, 2), each);
  const path = `/v1/disbursements/${disbursementId}`;
  say(
    `  One of ${fen(2 * each)} yuan for the school of two girls (受助人 1 号、2 号), asked for by the cashier (出纳),`,
  );
  say(`  is not approved by herself: ${await refusalOf(cashier("POST", `${path}/approve`))}`);
  await finance("POST", `${path}/approve`);
  await manager("POST", `${path}/approve`);
  await settled();
  await cashier("POST", `${path}/execute`, payment());
  await settled();
  const { status } = await manager<{ status: string }>("GET", path);
  say(
    `  approved (审核) by the accountant and the programme's manager, paid by the cashier: it is ${status};`,
  );
  say("  the fund:");
  showFunds(before, await readFund(api, projectId), say);
  await showLedger(api, projectId, 2, say);
  await ask(girls.slice(2, 3), 2_000);
  say("  One more waits for the accountant (待审核).");
};
