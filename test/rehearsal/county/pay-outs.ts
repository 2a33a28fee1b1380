import type { StripeSandbox } from "#infra/local/stripe/server.ts";
import { countyDay } from "#shared/values/time.ts";
import { smallPictures } from "#test/support/pictures.ts";
import { aSlot } from "#test/support/requests.ts";
import type { Callers } from "./callers.ts";
import { pay } from "./money.ts";
import { divisions } from "./open-county.ts";

const [division] = divisions;
/** In fen: above what the county may hold, and what is paid. */
const [large, small] = [5_000_001, 3_000];

/**
 * A worker asks for money for somebody whom a project helps; lead and manager approve it, and finance records that the bank
 * has paid. Another sum is large: the county holds it, and the lead gives it up. A third one is refused.
 */
export const payOut = async (
  { as, guest, refused }: Callers,
  projectId: string,
  stripe: StripeSandbox,
  settle: () => Promise<void>,
): Promise<void> => {
  const [worker, lead, manager, finance, admin] = [
    as("worker"),
    as("lead"),
    as("manager"),
    as("finance"),
    as("admin"),
  ];
  const project = `/v1/projects/${projectId}`;
  const { personId } = await finance("GET /v1/me");
  await manager("POST /v1/staff", { personId, role: "finance" });
  const gift = { amount: 6_000_000, currency: "CNY", anonymous: true };
  const { checkoutUrl } = await as("donor-2")(`POST ${project}/donations`, gift);
  await pay(checkoutUrl);
  await stripe.flush();
  const cap = { amount: 9_000_000, currency: "CNY", per: "term" };
  const asked = aSlot({ area: division, purposes: [{ purpose: "school", cap }] });
  const { slotId, version } = await worker(`POST ${project}/slots`, asked);
  await lead(`POST /v1/slots/${slotId}/approve`, { version });
  await settle();

  const evidence = [{ data: smallPictures.jpeg, description: "演示收据" }];
  const ask = async (amount: number): Promise<string> => {
    const body = { source: "donated", purpose: "school", amount, currency: "CNY", evidence };
    const beneficiaries = [{ slotId, amount }];
    return (await worker(`POST ${project}/disbursements`, { ...body, beneficiaries })).disbursementId;
  };
  const approved = async (amount: number): Promise<string> => {
    const path = `/v1/disbursements/${await ask(amount)}`;
    await lead(`POST ${path}/approve`);
    await manager(`POST ${path}/approve`);
    await settle();
    return path;
  };

  const paid = await approved(small);
  await refused("manager", 403, `POST ${paid}/execute`, {});
  const payment = { bankReference: "2026030200017", on: countyDay(new Date()) };
  await finance(`POST ${paid}/execute`, payment);
  await settle();
  await worker(`POST ${paid}/evidence`, { evidence });
  await finance(`GET ${paid}/evidence/2`);
  const { status } = await finance(`GET ${paid}`);
  if (status !== "executed") throw new Error(`what the bank paid is ${status}`);

  const held = await approved(large);
  await admin(`POST ${held}/hold`);
  await refused("finance", 409, `POST ${held}/execute`, payment);
  await lead(`POST ${held}/refuse`, { reason: "amount-wrong" });
  await lead(`POST /v1/disbursements/${await ask(small)}/refuse`, { reason: "evidence-unclear" });
  await settle();
  const { items } = await manager(`GET ${project}/disbursements`);
  const states = items.map((item: { status: string }) => item.status).join(" ");
  if (states !== "refused voided executed") throw new Error(`the pay-outs are ${states}`);
  const waiting = await manager("GET /v1/disbursements");
  if (waiting.items.length > 0) throw new Error("what is settled waits for somebody");
  await guest(`GET ${project}/paid-out`);
};
