import Stripe from "stripe";
import type { StripeSandbox } from "#infra/local/stripe/server.ts";
import { addMonths, countyDay } from "#shared/values/time.ts";
import { smallPictures } from "#test/support/pictures.ts";
import { anOfflineGift, aSlot, aStatement } from "#test/support/requests.ts";
import type { Callers } from "./callers.ts";
import { county, divisions } from "./open-county.ts";

const [division] = divisions;

const fundraising = {
  fundraisingMode: "public",
  qualificationNo: "43042220260009",
  planNo: "43042220260009001",
  platformLink: "https://demo.invalid/plan/9",
  fundraiser: { name: "演示募捐主体（虚构）", contact: "演示：contact@demo.invalid" },
};

/** The operator's project is created, published, changed by request, and its texts are replaced. */
export const publishProject = async ({ as }: Callers): Promise<string> => {
  const admin = as("admin");
  const { projectId } = await as("manager")("POST /v1/projects", {
    name: "演示项目（虚构）",
    county,
    division,
    criteria: { sex: "female" },
    purposes: ["school"],
    ...fundraising,
  });
  await admin(`PATCH /v1/projects/${projectId}`, { area: "演示区域" });
  await admin(`POST /v1/projects/${projectId}/publish`);
  return projectId;
};

/** What gifts rely on changes by the county's decision only. */
export const changeProject = async ({ as }: Callers, projectId: string): Promise<void> => {
  const [lead, admin] = [as("lead"), as("admin")];
  const path = `/v1/projects/${projectId}/change-requests`;
  const ask = async (area: string): Promise<string> =>
    (await lead(`POST ${path}`, { changes: { area }, reason: "演示原因" })).requestId;
  await admin(`POST ${path}/${await ask("演示区域二")}/approve`);
  const second = await ask("演示区域三");
  await admin(`POST ${path}/${second}/reject`);
  await admin(`POST ${path}/${second}/redact`, { reason: null });
  await admin(`GET ${path}`);
  await admin(`POST /v1/projects/${projectId}/redact`, { partners: null });
};

/** What became of the money is told with a picture, read by everybody, and taken back. */
export const tellOfProject = async ({ as, guest }: Callers, projectId: string): Promise<void> => {
  const lead = as("lead");
  const path = `/v1/projects/${projectId}/updates`;
  const pictures = [{ data: smallPictures.jpeg, description: "演示图片", consent: true }];
  const { updateId } = await lead(`POST ${path}`, { text: "演示进展", pictures });
  const { items } = await guest(`GET ${path}`);
  await guest(`GET ${items[0].pictures[0].url}`);
  await lead(`POST ${path}/${updateId}/redact`, { text: null });
  await lead(`DELETE ${path}/${updateId}`);
};

/** A gift in cash is entered by the worker and booked once the lead has confirmed it; another, of goods, is refused. */
export const giveOffline = async ({ as, guest }: Callers, projectId: string): Promise<void> => {
  const [worker, lead] = [as("worker"), as("lead")];
  const path = `/v1/projects/${projectId}/offline-donations`;
  const { offlineDonationId } = await worker(`POST ${path}`, anOfflineGift());
  await lead(`POST /v1/offline-donations/${offlineDonationId}/confirm`);
  const goods = await worker(`POST ${path}`, anOfflineGift("goods"));
  await lead(`POST /v1/offline-donations/${goods.offlineDonationId}/refuse`, { reason: "not-received" });
  await lead(`GET /v1/offline-donations/${goods.offlineDonationId}`);
  await as("auditor")(`GET ${path}`);
  await guest(`GET /v1/projects/${projectId}/funds`);
};

/** The worker drafts what the public is told of the money, the lead publishes it, and everybody reads it. */
export const tellPublic = async (
  { as, guest }: Callers,
  projectId: string,
  publishEarlier: () => Promise<void>,
): Promise<void> => {
  await publishEarlier();
  const path = `/v1/projects/${projectId}/disclosures`;
  const { disclosureId } = await as("worker")(`POST ${path}`, {});
  await as("lead")(`POST /v1/disclosures/${disclosureId}/publish`);
  await guest(`GET ${path}`);
  await guest(`GET /v1/disclosures/${disclosureId}`);
  await guest(`GET /v1/disclosures?county=${county}`);
};

/** The bank says that a gift came that nobody has announced; it is found to belong to the project. */
export const readStatements = async (
  { as }: Callers,
  projectId: string,
  settle: () => Promise<void>,
): Promise<void> => {
  const [finance, manager] = [as("finance"), as("manager")];
  const wrong = await finance("POST /v1/bank-statements", aStatement("0001", "REHEARSAL-1"));
  await finance(`POST /v1/bank-statements/${wrong.statementId}/refuse`, { reason: "wrong-account" });
  const { statementId, seen } = await finance("POST /v1/bank-statements", aStatement("0002", "REHEARSAL-2"));
  await manager(`POST /v1/bank-statements/${statementId}/approve`, { seen });
  await settle();
  await finance(`POST /v1/bank-statements/${statementId}/compare`);
  await finance("GET /v1/bank-statements");
  await finance(`GET /v1/bank-statements/${statementId}`);
  const [{ suspenseId }] = (await finance("GET /v1/suspense")).items;
  const to = { kind: "project", projectId, source: "donated" };
  await finance(`POST /v1/suspense/${suspenseId}/propose`, { to });
  await manager(`POST /v1/suspense/${suspenseId}/withdraw`);
  await finance(`POST /v1/suspense/${suspenseId}/propose`, { to });
  await manager(`POST /v1/suspense/${suspenseId}/confirm`);
  await settle();
  await as("auditor")(`GET /v1/suspense/${suspenseId}`);
  // Nothing was booked last month: an empty month is closed as any other.
  const month = addMonths(countyDay(new Date()), -1).slice(0, 7);
  await finance(`POST /v1/months/${month}/prepare`);
  await manager(`POST /v1/months/${month}/lock`);
  await finance(`GET /v1/months/${month}`);
  await as("auditor")(`GET /v1/projects/${projectId}/audit-packs/${countyDay(new Date()).slice(0, 7)}`);
};

/** Pays at the checkout, as a donor does. */
export const pay = async (checkoutUrl: string): Promise<void> => {
  const answer = await fetch(`${checkoutUrl}/complete`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ outcome: "paid" }),
  });
  if (!answer.ok) throw new Error(`the gift was not paid: ${answer.status}`);
};

/**
 * A worker proposes somebody for the project's help, the lead approves it, and two guests sponsor them: one before they
 * move away, one who pays too late.
 */
export const helpSomebody = async (
  { as, guest }: Callers,
  projectId: string,
  stripe: StripeSandbox,
  settle: () => Promise<void>,
): Promise<void> => {
  const [worker, lead] = [as("worker"), as("lead")];
  const path = `/v1/projects/${projectId}/slots`;
  const { slotId, version } = await worker(`POST ${path}`, aSlot({ area: division }));
  await lead(`POST /v1/slots/${slotId}/approve`, { version });
  await guest(`GET ${path}`);
  const gift = { amount: 10_000, currency: "CNY", anonymous: true, purpose: "school" };
  const inTime = await guest(`POST /v1/slots/${slotId}/holds`, gift);
  const late = await guest(`POST /v1/slots/${slotId}/holds`, gift);
  await pay(inTime.checkoutUrl);
  await stripe.flush();
  await settle();
  const changed = await worker(`PATCH /v1/slots/${slotId}`, { ageBand: "18-59", version: version + 1 });
  await lead(`GET /v1/slots/${slotId}`);
  await lead(`POST /v1/slots/${slotId}/end`, { reason: "moved", version: changed.version });
  await pay(late.checkoutUrl);
  await stripe.flush();
};

/** A guest and somebody who signed in give; the first gift is paid back in part. Resolves to the paid gifts' ids. */
export const give = async ({ as, guest }: Callers, projectId: string, stripe: StripeSandbox) => {
  const path = `/v1/projects/${projectId}`;
  const gift = { amount: 10_000, currency: "CNY", anonymous: false, message: "加油" };
  const donor = { name: "演示 捐赠人（虚构）", email: "donor@demo.invalid" };
  await guest("GET /v1/fee-cover?amount=10000&currency=CNY");
  const ofGuest = await guest(`POST ${path}/donations`, { ...gift, donor });
  await pay(ofGuest.checkoutUrl);
  const own = await as("donor-2")(`POST ${path}/donations`, { ...gift, amount: 5_000 });
  await pay(own.checkoutUrl);
  await stripe.flush();
  return { ofGuest, own };
};

/**
 * A guest gives each month: their first month is paid, they pause, and then end it by its secret alone; somebody signed in
 * begins one too. A guest promises to pay each month, and ends that; another goes on until they are reminded.
 */
export const giveMonthly = async (
  { as, guest }: Callers,
  projectId: string,
  stripe: StripeSandbox,
  settle: () => Promise<void>,
): Promise<void> => {
  const gift = { amount: 3_000, currency: "CNY", anonymous: true };
  const donor = { name: "演示 月捐人（虚构）", email: "monthly@demo.invalid" };
  const begun = await guest(`POST /v1/projects/${projectId}/recurring-gifts`, { ...gift, donor });
  await pay(begun.checkoutUrl);
  await stripe.flush();
  await settle();
  const path = `/v1/recurring-gifts/${begun.recurringGiftId}`;
  const secret = { "donation-secret": begun.readSecret };
  const { status, gifts } = await guest(`GET ${path}`, undefined, secret);
  if (status !== "active" || gifts.length !== 1) throw new Error(`the monthly gift is ${status}`);
  await guest(`PATCH ${path}`, { paused: true }, secret);
  await guest(`DELETE ${path}`, undefined, secret);
  await as("donor-2")(`POST /v1/projects/${projectId}/recurring-gifts`, gift);
  await as("donor-2")("GET /v1/me/recurring-gifts");
  const pledge = { ...gift, donor, method: "bank" };
  const pledged = await guest(`POST /v1/projects/${projectId}/pledges`, pledge);
  const ofPledge = { "donation-secret": pledged.readSecret };
  await guest(`GET /v1/pledges/${pledged.pledgeId}`, undefined, ofPledge);
  await guest(`DELETE /v1/pledges/${pledged.pledgeId}`, undefined, ofPledge);
  await as("donor-2")(`POST /v1/projects/${projectId}/pledges`, { ...gift, method: "bank" });
  await as("donor-2")("GET /v1/me/pledges");
};

type Gifts = Awaited<ReturnType<typeof give>>;

const clientOf = ({ url }: StripeSandbox): Stripe => {
  const { hostname, port } = new URL(url);
  return new Stripe("sk_test_rehearsal", { host: hostname, port: Number(port), protocol: "http" });
};

/** Everybody reads what became of the money; a refund at Stripe follows. */
export const readBooks = async (
  { as, guest }: Callers,
  projectId: string,
  stripe: StripeSandbox,
  { ofGuest, own }: Gifts,
): Promise<void> => {
  const path = `/v1/projects/${projectId}`;
  const secret = { "donation-secret": ofGuest.readSecret };
  await guest(`GET /v1/donations/${ofGuest.donationId}`, undefined, secret);
  await guest(`POST /v1/donations/${ofGuest.donationId}/receipt`, { email: "guest@demo.invalid" }, secret);
  await guest(`GET /v1/donations/${ofGuest.donationId}/acknowledgment`, undefined, secret);
  await guest(`GET /v1/donations/${ofGuest.donationId}/trace`, undefined, secret);
  await as("donor-2")("GET /v1/me/donations");
  await as("donor")("GET /v1/me/donations/unclaimed");
  await as("donor")(`POST /v1/me/donations/${ofGuest.donationId}/claim`, { mine: true });
  await as("admin")(`POST /v1/donations/${own.donationId}/redact`, { message: null });
  await guest(`GET ${path}/fund`);
  await as("auditor")(`GET ${path}/ledger?limit=100`);
  await guest(`GET /v1/projects?county=${county}`);
  await guest("GET /v1/projects");
  await guest(`GET ${path}`);

  const client = clientOf(stripe);
  const { data } = await client.checkout.sessions.list({ limit: 100 });
  const session = data.find(({ id }) => ofGuest.checkoutUrl.endsWith(id));
  await client.refunds.create({ payment_intent: String(session?.payment_intent), amount: 3_000 });
  await stripe.flush();
};

/** A guest asks for a yuan back and gets it; finance asks for two, of which a manager approves one. */
export const giveBack = async (
  { as, guest }: Callers,
  { ofGuest }: Gifts,
  stripe: StripeSandbox,
  settle: () => Promise<void>,
): Promise<void> => {
  const path = `/v1/donations/${ofGuest.donationId}/refunds`;
  const secret = { "donation-secret": ofGuest.readSecret };
  await guest(`POST ${path}`, { amount: 100 }, secret);
  const [one, other] = [
    await as("finance")(`POST ${path}`, { amount: 100 }),
    await as("finance")(`POST ${path}`, { amount: 100 }),
  ];
  await as("manager")(`POST /v1/refunds/${one.refundId}/approve`);
  await as("manager")(`POST /v1/refunds/${other.refundId}/refuse`);
  await settle();
  await stripe.flush();
  await settle();
  const { items } = await guest(`GET ${path}`, undefined, secret);
  const ends = items.map(({ status }: { status: string }) => status).toSorted();
  if (ends.join() !== "refused,succeeded,succeeded") throw new Error(`the refunds are ${ends.join()}`);
  await as("finance")("GET /v1/refunds");
};

/** A donor's bank takes a gift back; finance notes that it was answered, and the bank decides for the project. */
export const disputeAGift = async (
  { as }: Callers,
  { own }: Gifts,
  stripe: StripeSandbox,
  settle: () => Promise<void>,
): Promise<void> => {
  const act = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(new URL(path, stripe.url), { method: "POST", body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`nothing was disputed: ${answer.status}`);
    await stripe.flush();
    await settle();
  };
  const { paymentId } = await as("donor-2")(`GET /v1/donations/${own.donationId}`);
  const { latest_charge: charge } = await clientOf(stripe).paymentIntents.retrieve(paymentId);
  await act("/sandbox/disputes", { charge });
  const { items } = await as("finance")("GET /v1/disputes");
  await as("finance")(`POST /v1/disputes/${items[0].disputeId}/evidence`);
  await act(`/sandbox/disputes/${items[0].disputeId}`, { verdict: "won" });
  await as("admin")("GET /v1/disputes");
};

/** Gifts are acknowledged on paper, their numbers checked, and finance enters the number of an official receipt. */
export const acknowledge = async (
  { as, guest }: Callers,
  projectId: string,
  { ofGuest }: Gifts,
): Promise<void> => {
  const [lead, finance, donor] = [as("lead"), as("finance"), as("donor-2")];
  const secret = { "donation-secret": ofGuest.readSecret };
  const path = `/v1/donations/${ofGuest.donationId}/acknowledgment`;
  const { number } = await guest(`GET ${path}`, undefined, secret);
  await guest(`GET ${path}/pdf`, undefined, secret);
  const { validity } = await guest(`GET /v1/acknowledgments/${number}`);
  if (validity !== "valid") throw new Error(`${number} is ${validity}`);
  const { items } = await lead(`GET /v1/projects/${projectId}/offline-donations`);
  const { offlineDonationId } = items.find(({ status }: { status: string }) => status === "confirmed");
  await lead(`GET /v1/offline-donations/${offlineDonationId}/acknowledgment/pdf`);
  const list = await finance(`GET /v1/projects/${projectId}/acknowledgments`);
  if (!list.items.some((gift: { number: string }) => gift.number === number))
    throw new Error(`${number} is not among the acknowledgments`);
  await finance(`PUT /v1/acknowledgments/${number}/official-receipt`, { receiptNo: "演示 0001" });
  await donor("GET /v1/me/donations/years/2026");
  await donor("GET /v1/me/donations/years/2026/pdf");
};

/** What the schedule held against each other agrees. */
export const readReconciliation = async ({ as }: Callers): Promise<void> => {
  const { differences, elsewhere } = await as("auditor")("GET /v1/reconciliations/latest");
  if (elsewhere > 0 || differences.length > 0)
    throw new Error(`the books differ: ${JSON.stringify(differences)}`);
};
