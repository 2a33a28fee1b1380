import type { Actor } from "#shared/access/actor.ts";
import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { Call, RequestOf, UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { checkoutKey, donationKey } from "../../books/store.ts";
import type { manifest } from "../../manifest.ts";
import type { ProjectRow } from "../../projects/rows.ts";
import { emailIndexOf, readSecretOf } from "../access.ts";
import type { DonationDeps } from "../deps.ts";
import { type DonationRow, donationRowSchema, sealedFor } from "../rows.ts";

type Route = typeof manifest.routes.createDonation;
type Create = UseCase<DonationDeps, Route>;

/** Stripe forgets an Idempotency-Key after 24 hours at the earliest; a checkout is opened only well before. */
const continuableMs = 23 * 3_600_000;

/** Stripe closes a checkout 24 hours after it was opened; what was noted of it stays a day longer. */
const payableSeconds = 48 * 3_600;

const requireTaking = (deps: DonationDeps, project: ProjectRow, actor: Actor, currency: string): void => {
  if (!project.takesGifts) throw refuse("fundraising-closed");
  if (project.fundraisingMode === "targeted") {
    const index = emailIndexOf(deps, actor.kind === "person" ? actor.email : undefined);
    if (index === undefined || !project.invited.includes(index)) throw refuse("not-invited");
  }
  if (!project.currencies.some((taken) => taken === currency)) throw refuse("wrong-currency");
};

const intentOf = async (
  deps: DonationDeps,
  project: ProjectRow,
  { donor, message, ...gift }: RequestOf<Route>["body"],
  call: Call,
): Promise<DonationRow> => {
  const donationId = call.newId("donation");
  const createdAt = call.now.toISOString();
  const personId = call.actor.kind === "person" ? call.actor.personId : undefined;
  const emailIndex = emailIndexOf(deps, donor?.email);
  const guest = emailIndex === undefined ? undefined : `EMAIL#${emailIndex}`;
  const sealed =
    donor || message
      ? await deps.envelope.seal(sealedFor({ personId, donationId }), "contact", { donor, message })
      : undefined;
  return {
    ...donationKey(donationId),
    ...gift,
    donationId,
    projectId: project.projectId,
    projectName: project.name,
    status: "pending",
    refunded: 0,
    createdAt,
    madeAt: `${createdAt}#${donationId}`,
    personId,
    sealed,
    giver: personId === undefined ? guest : `PERSON#${personId}`,
    stripeKey: `checkout-${donationId}`,
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
  };
};

/** Stores the intent, or finds the one that the same call stored before. */
const storeIntent = async (
  { store }: DonationDeps,
  row: DonationRow,
  call: Call,
): Promise<{ row: DonationRow; stood: boolean }> => {
  try {
    await store.createDonation(row);
    return { row, stood: false };
  } catch (error) {
    const standing = error instanceof ConditionFailed ? error.itemAt(0) : undefined;
    if (!standing) throw error;
    const first = parseRow(donationRowSchema, standing);
    if (!isRepeatedCall(first.idempotency, call.idempotency)) throw error;
    return { row: first, stood: true };
  }
};

/** Where a gift is paid: opened at Stripe once, under the key kept with the intent, and noted. */
const openCheckout = async (deps: DonationDeps, row: DonationRow, call: Call): Promise<string> => {
  if (call.now.getTime() - Date.parse(row.createdAt) > continuableMs) throw refuse("wrong-state");
  const checkoutUrl = await deps.payments.openCheckout(row);
  await deps.store.saveCheckout({
    ...checkoutKey(row.donationId),
    ...{ version: 1, change: call.change(), checkoutUrl },
    expiresAt: Math.ceil(Date.parse(row.createdAt) / 1_000) + payableSeconds,
  });
  return checkoutUrl;
};

/** Takes a gift: the intent first, then the checkout, so that no payment comes for which nothing stands. */
export const createDonation: Create = async (deps, { params, body }, call) => {
  const project = await deps.store.findProject(params.projectId);
  if (!project || project.status === "draft") throw new Problem("not-found");
  requireTaking(deps, project, call.actor, body.currency);
  const { row, stood } = await storeIntent(deps, await intentOf(deps, project, body, call), call);
  const { donationId, status } = row;
  const noted = stood ? await deps.store.findCheckout(donationId) : undefined;
  const checkoutUrl = noted?.checkoutUrl ?? (await openCheckout(deps, row, call));
  return { donationId, checkoutUrl, status, readSecret: readSecretOf(deps, donationId) };
};
