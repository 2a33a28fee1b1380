import { fundShardSchema, postingRowSchema } from "#services/donations/books/rows.ts";
import { verifyBook } from "#services/donations/books/rules/verify.ts";
import { slotKey } from "#services/donations/sponsorship/keys.ts";
import { slotRowSchema } from "#services/donations/sponsorship/rows.ts";
import { tokenOf } from "./call-api.ts";
import type { Gifts } from "./gifts.ts";
import { grantRoles } from "./network-cards.ts";
import { smallPictures } from "./pictures.ts";

const county = "430422";
const division = "430422103";

/** A picture of a receipt, as it is sent. */
export const receipt = (description = "学费收据") => ({ data: smallPictures.jpeg, description });

/**
 * The donations service with a project of a station and an operator, and everybody who has a part in paying money out:
 * `worker`, `lead`, `manager`, `finance`, `payer` (finance too), `admin`, `auditor`; `everything` has all of their roles.
 */
export const startPayOuts = async (gifts: Gifts) => {
  const { donations } = gifts;
  const { platform } = donations;
  const operatorId = platform.ids.derived("operator", "one");
  const at = { county, divisions: [division] };
  const ofOperator = { county, operatorId };
  await grantRoles(platform, "worker", [{ role: "social_worker", ...at }]);
  await grantRoles(platform, "lead", [{ role: "station_lead", ...at }]);
  await grantRoles(platform, "manager", [{ role: "ngo_manager", ...ofOperator }]);
  await grantRoles(platform, "finance", [{ role: "finance", ...ofOperator }]);
  await grantRoles(platform, "payer", [{ role: "finance", ...ofOperator }]);
  await grantRoles(platform, "everything", [
    { role: "social_worker", ...at },
    { role: "station_lead", ...at },
    { role: "ngo_manager", ...ofOperator },
    { role: "finance", ...ofOperator },
  ]);
  await grantRoles(platform, "far-lead", [{ role: "station_lead", county, divisions: ["430422104"] }]);
  const other = platform.ids.derived("operator", "other");
  await grantRoles(platform, "far-manager", [{ role: "ngo_manager", county, operatorId: other }]);
  await grantRoles(platform, "auditor", [{ role: "auditor", county }]);
  await grantRoles(platform, "admin", [{ role: "county_admin", county }]);

  let projectId = "";
  let slots = 0;

  /** A project for girls, with so many fen given to it. */
  const newProject = async (given: number, more: object = {}): Promise<string> => {
    projectId = await gifts.newProject({
      division,
      operatorId,
      criteria: { sex: "female" },
      purposes: ["school", "living", "activity"],
      ...more,
    });
    if (given > 0) {
      const { donationId } = await gifts.begin(given);
      await gifts.pay(donationId, given);
    }
    return projectId;
  };

  /** Somebody whom the project helps, with a cap of so many fen a term for school. @returns the slot's id */
  const newSlot = async (more: { sex?: string; cap?: number; status?: string; projectId?: string } = {}) => {
    slots += 1;
    const slotId = platform.ids.derived("slot", String(slots));
    const { sex = "female", cap = 1_000_000, status = "approved", ...rest } = more;
    const row = slotRowSchema().parse({
      ...slotKey(slotId),
      slotId,
      projectId,
      number: slots,
      status,
      attributes: {
        sex,
        ageBand: "12-14",
        area: division,
        status: "left-behind-child",
        schoolStage: "junior-middle",
      },
      purposes: [{ purpose: "school", cap: { amount: cap, currency: "CNY", per: "term" } }],
      used: {},
      enteredBy: "per_1",
      changedBy: "per_1",
      approvedBy: "per_2",
      approvedAt: "2026-03-01T00:00:00.000Z",
      endedBy: "per_2",
      endedAt: "2026-03-01T00:00:00.000Z",
      version: 1,
      change: { by: "test", at: "2026-03-01T00:00:00.000Z", correlationId: "test" },
      ...rest,
    });
    await donations.put(row);
    return slotId;
  };

  const as = (who: string) => ({ token: tokenOf(who) });
  const ask = (body: object, who = "worker", headers: Record<string, string> = {}) =>
    donations.call("POST /v1/projects/{projectId}/disbursements", {
      ...as(who),
      params: { projectId },
      body: { source: "donated", purpose: "school", currency: "CNY", evidence: [receipt()], ...body },
      headers,
    });
  /** Asks for a sum for one person. @returns the disbursement's id */
  const asked = async (slotId: string, amount: number, who = "worker"): Promise<string> => {
    const { status, body } = await ask({ amount, beneficiaries: [{ slotId, amount }] }, who);
    if (status !== 201) throw new Error(`asked: ${status} ${JSON.stringify(body)}`);
    return body.disbursementId;
  };
  const step = (action: string) => (disbursementId: string, who: string, body?: object) =>
    donations.call(`POST /v1/disbursements/{disbursementId}/${action}`, {
      ...as(who),
      params: { disbursementId },
      ...(body ? { body } : {}),
    });
  const approve = step("approve");
  const read = async (disbursementId: string, who = "manager") =>
    (
      await donations.call("GET /v1/disbursements/{disbursementId}", {
        ...as(who),
        params: { disbursementId },
      })
    ).body;
  /** Both steps, and what the books decide. @returns the state after it */
  const approved = async (disbursementId: string): Promise<string> => {
    await approve(disbursementId, "lead");
    await approve(disbursementId, "manager");
    await donations.post();
    return (await read(disbursementId)).status;
  };
  const execute = (disbursementId: string, who = "payer", body: object = {}) =>
    step("execute")(disbursementId, who, {
      bankReference: "2026030200017",
      on: donations.clock().toISOString().slice(0, 10),
      ...body,
    });

  /** The project of these tests in another state. */
  const projectAs = (status: string, more: object = {}) => ({
    division,
    operatorId,
    criteria: { sex: "female" },
    purposes: ["school", "living", "activity"],
    status,
    ...more,
  });
  /** What is left in the project's fund, in fen. */
  const balance = async (): Promise<number> => (await donations.fund(projectId)).balance.amount;
  /** What is wrong with the project's books. */
  const findings = async () => {
    const postings = (await donations.rowsOf("LEDGER#")).map((row) => postingRowSchema().parse(row));
    const shards = (await donations.rowsOf(`FUND#${projectId}`)).map((row) => fundShardSchema().parse(row));
    return verifyBook(
      postings.filter(({ book }) => book === projectId),
      shards,
    );
  };

  return {
    projectAs,
    balance,
    findings,
    newProject,
    newSlot,
    ask,
    asked,
    approve,
    approved,
    read,
    execute,
    refuse: step("refuse"),
    hold: step("hold"),
    addEvidence: step("evidence"),
  };
};
export type PayOuts = Awaited<ReturnType<typeof startPayOuts>>;
