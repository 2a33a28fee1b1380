import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { parseRow } from "#shared/db/row.ts";
import type { Call, UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { emailIndexOf, readSecretOf } from "../../giving/access.ts";
import { countCheckout } from "../../giving/count-checkout.ts";
import { guestDonorKey } from "../../giving/keys.ts";
import { browserOf } from "../../giving/opener.ts";
import { receiptCard } from "../../giving/receipt-card.ts";
import { envelopeOwner } from "../../giving/rows.ts";
import { requireAcceptsGift } from "../../giving/rules/accepts-gift.ts";
import { checkoutKeptUntil, requireFreshKey } from "../../giving/rules/checkout-times.ts";
import type { CreateDonation } from "../../giving/schemas.ts";
import type { ProjectRow } from "../../projects/rows.ts";
import type { SubscriptionsDeps } from "../deps.ts";
import { monthlyBook, monthlyCheckoutKey, monthlyOf, recurringKey } from "../keys.ts";
import type { subscriptionsRoutes } from "../routes.ts";
import { type RecurringRow, recurringRowSchema } from "../rows.ts";

type Create = UseCase<SubscriptionsDeps, typeof subscriptionsRoutes.createRecurringGift>;

const intentOf = async (
  deps: SubscriptionsDeps,
  { projectId }: ProjectRow,
  { donor, message, confirmedWords: _, ...gift }: CreateDonation,
  call: Call,
): Promise<RecurringRow> => {
  const recurringGiftId = call.newId("recurringGift");
  const createdAt = call.now.toISOString();
  const personId = call.actor.kind === "person" ? call.actor.personId : undefined;
  const emailIndex = emailIndexOf(deps, donor?.email);
  const owner = envelopeOwner({ personId, recurringGiftId, donationId: recurringGiftId });
  const listed = `${createdAt}#${recurringGiftId}`;
  return {
    ...recurringKey(recurringGiftId),
    ...gift,
    amounts: [gift.amount],
    recurringGiftId,
    projectId,
    status: "pending",
    createdAt,
    listedAt: listed,
    book: monthlyBook(projectId),
    listed,
    personId,
    sealed: donor || message ? await deps.envelope.seal(owner, "contact", { donor, message }) : undefined,
    ...(personId === undefined
      ? { guestKey: emailIndex === undefined ? undefined : guestDonorKey(emailIndex) }
      : { donorKey: monthlyOf(personId) }),
    stripeKey: `checkout-${recurringGiftId}`,
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
  };
};

const openCheckout = async (
  deps: SubscriptionsDeps,
  project: ProjectRow,
  row: RecurringRow,
  call: Call,
): Promise<string> => {
  requireFreshKey(row.createdAt, call.now);
  const checkoutUrl = await deps.payments.openMonthlyCheckout({ ...row, projectName: project.name });
  await deps.recurring.saveCheckout({
    ...monthlyCheckoutKey(row.recurringGiftId),
    version: 1,
    change: call.change(),
    checkoutUrl,
    expiresAt: checkoutKeptUntil(row.createdAt),
  });
  return checkoutUrl;
};

/**
 * Stores what a donor wants to give each month, then opens its checkout. A call that is repeated, also after Stripe was
 * asked and the answer was lost, is one monthly gift with one checkout.
 */
export const createRecurringGift: Create = async (deps, { params, body, headers }, call) => {
  const { actor } = call;
  const project = await deps.projects.findProject(params.projectId);
  if (!project || project.status === "draft") throw new Problem("not-found");
  const emailIndex = emailIndexOf(deps, actor.kind === "person" ? actor.email : undefined);
  requireAcceptsGift(project, { ...body, emailIndex });
  const begun = call.idempotency && (await deps.recurring.find(call.newId("recurringGift")));
  if (!isRepeatedCall(begun?.idempotency, call.idempotency))
    await countCheckout(deps, project.projectId, browserOf(headers), call);

  const intent = await intentOf(deps, project, body, call);
  const { recurringGiftId } = intent;
  const row = await retryOnConflict(async (conflict) => {
    const stored = conflict?.itemAt(0);
    if (stored) {
      const first = parseRow(recurringRowSchema(), stored);
      if (!isRepeatedCall(first.idempotency, call.idempotency)) throw conflict;
      return first;
    }
    const email = intent.guestKey === undefined ? undefined : body.donor?.email;
    const gift = { ...intent, donationId: recurringGiftId };
    const receipt =
      email === undefined
        ? undefined
        : await receiptCard(deps, gift, email, undefined, undefined, intent.change);
    await deps.recurring.create(intent, receipt);
    return intent;
  });
  const checkout = row === intent ? undefined : await deps.recurring.findCheckout(recurringGiftId);
  const checkoutUrl = checkout?.checkoutUrl ?? (await openCheckout(deps, project, row, call));
  return {
    recurringGiftId,
    checkoutUrl,
    status: row.status,
    readSecret: readSecretOf(deps, recurringGiftId),
  };
};
