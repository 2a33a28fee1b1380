import { createHmac } from "node:crypto";
import type { Rehearsal } from "../start.ts";

/**
 * A stage that was just deployed answers nobody past CloudFront, has no county, takes no payment and believes no event,
 * not even one that is signed with a word that somebody could guess. @throws Error where it does
 */
export const freshStage = async ({
  address,
  pastEdge,
}: Pick<Rehearsal, "address" | "pastEdge">): Promise<void> => {
  const direct = await fetch(`${pastEdge}/v1/health`);
  if (direct.status !== 403) throw new Error(`past CloudFront /v1/health answered ${direct.status}`);
  const expect = async (path: string, status: number, init: RequestInit = {}): Promise<string> => {
    const answer = await fetch(`${address}${path}`, init);
    const text = await answer.text();
    if (answer.status !== status) throw new Error(`${path} answered ${answer.status} ${text.slice(0, 300)}`);
    return text;
  };
  const site = JSON.parse(await expect("/v1/site", 200));
  if (site.counties.length > 0) throw new Error("a fresh stage serves a county");
  await expect("/v1/needs", 200);
  await expect("/v1/projects", 200);
  const body = JSON.stringify({ id: "evt_1", type: "payment_intent.succeeded" });
  for (const word of ["unset", "", "whsec_"]) {
    const at = Math.floor(Date.now() / 1_000);
    const signature = createHmac("sha256", word).update(`${at}.${body}`).digest("hex");
    await expect("/v1/stripe/webhook", 503, {
      method: "POST",
      headers: { "content-type": "application/json", "stripe-signature": `t=${at},v1=${signature}` },
      body,
    });
  }
};
