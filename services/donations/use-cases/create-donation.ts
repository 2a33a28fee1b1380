import type { Actor } from "#shared/access/actor.ts";
import { parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import { Problem, refuse } from "#shared/http/problem.ts";
import { isRepeat } from "#shared/http/repeat.ts";
import type { Call, RequestOf, UseCase } from "#shared/service/use-case.ts";
import type { DonationDeps } from "../deps.ts";
import { type DonationRow, donationRowSchema, sealedFor } from "../domain/donation.ts";
import type { ProjectRow } from "../domain/project.ts";
import { emailIndexOf, readSecretOf } from "../own-donation.ts";
import type { manifest } from "../service.ts";
import { donationKey } from "../store.ts";

type Route = typeof manifest.routes.createDonation;
type Create = UseCase<DonationDeps, Route>;

/** Stripe forgets an Idempotency-Key after 24 hours at the earliest; a checkout is opened only well before. */
const continuableMs = 23 * 3_600_000;

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
    repeat: call.repeat,
  };
};

/** Stores the intent, or finds the one that the same call stored before. */
const storeIntent = async ({ store }: DonationDeps, row: DonationRow, call: Call): Promise<DonationRow> => {
  try {
    await store.createDonation(row);
    return row;
  } catch (error) {
    const standing = error instanceof ConditionFailed ? error.itemAt(0) : undefined;
    if (!standing) throw error;
    const first = parseRow(donationRowSchema, standing);
    if (!isRepeat(first.repeat, call.repeat)) throw error;
    return first;
  }
};

/** Where a gift is paid: opened at Stripe once, under the key kept with the intent, and noted. */
const checkoutOf = async (deps: DonationDeps, row: DonationRow, call: Call): Promise<string> => {
  if (row.checkoutUrl !== undefined) return row.checkoutUrl;
  if (call.now.getTime() - Date.parse(row.createdAt) > continuableMs) throw refuse("wrong-state");
  const checkoutUrl = await deps.payments.openCheckout(row);
  try {
    await deps.store.noteCheckout(row, checkoutUrl, call.change());
  } catch (error) {
    // A twin of this call was faster, or the payment was: under the one key both have the one checkout.
    if (!(error instanceof ConditionFailed)) throw error;
  }
  return checkoutUrl;
};

/** Takes a gift: the intent first, then the checkout, so that no payment comes for which nothing stands. */
export const createDonation: Create = async (deps, { params, body }, call) => {
  const project = await deps.store.findProject(params.projectId);
  if (!project || project.status === "draft") throw new Problem("not-found");
  requireTaking(deps, project, call.actor, body.currency);
  const row = await storeIntent(deps, await intentOf(deps, project, body, call), call);
  const checkoutUrl = await checkoutOf(deps, row, call);
  const { donationId, status } = row;
  return { donationId, checkoutUrl, status, readSecret: readSecretOf(deps, donationId) };
};
