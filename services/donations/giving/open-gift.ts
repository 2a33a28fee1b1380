import { isRepeatedCall } from "#shared/db/idempotency.ts";
import { parseRow } from "#shared/db/row.ts";
import { ConditionFailed } from "#shared/db/write.ts";
import type { Call } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { ProjectRow } from "../projects/rows.ts";
import { emailIndexOf, readSecretOf } from "./access.ts";
import { countCheckout } from "./count-checkout.ts";
import type { GivingDeps } from "./deps.ts";
import { checkoutKey, donationKey, guestDonorKey, personDonorKey } from "./keys.ts";
import { type Browser, type Opener, openersOf } from "./opener.ts";
import { receiptCard } from "./receipt-card.ts";
import { type Beside, type DonationRow, donationRowSchema, envelopeOwner } from "./rows.ts";
import { requireAcceptsGift } from "./rules/accepts-gift.ts";
import { checkoutKeptUntil, requireFreshKey } from "./rules/checkout-times.ts";
import type { CreateDonation } from "./schemas.ts";

/** What a gift for somebody whom a project helps is besides. */
export interface Sponsored {
  readonly donationId: string;
  readonly sponsorship: NonNullable<DonationRow["sponsorship"]>;
  /** Written with the intent, or neither is. */
  readonly beside: readonly Beside[];
  /** Until when it can be paid (seconds since 1970). */
  readonly expiresAt: number;
}

const intentOf = async (
  deps: GivingDeps,
  project: ProjectRow,
  { donor, message, confirmedWords: _, ...gift }: CreateDonation,
  sponsored: Sponsored | undefined,
  call: Call,
): Promise<DonationRow> => {
  const donationId = sponsored?.donationId ?? call.newId("donation");
  const createdAt = call.now.toISOString();
  const personId = call.actor.kind === "person" ? call.actor.personId : undefined;
  const emailIndex = emailIndexOf(deps, donor?.email);
  const guestKey = emailIndex === undefined ? undefined : guestDonorKey(emailIndex);
  const sealed =
    donor || message
      ? await deps.envelope.seal(envelopeOwner({ personId, donationId }), "contact", { donor, message })
      : undefined;
  return {
    ...donationKey(donationId),
    ...gift,
    sponsorship: sponsored?.sponsorship,
    donationId,
    projectId: project.projectId,
    status: "pending",
    refunded: 0,
    createdAt,
    listedAt: `${createdAt}#${donationId}`,
    personId,
    sealed,
    ...(personId === undefined ? { guestKey } : { donorKey: personDonorKey(personId) }),
    stripeKey: `checkout-${donationId}`,
    version: 1,
    change: call.change(),
    idempotency: call.idempotency,
  };
};

/** Stores the intent, or resolves with the one that an earlier attempt of the same call stored (`isRepeated`). */
const storeIntent = async (
  { donations }: GivingDeps,
  row: DonationRow,
  beside: readonly Beside[],
  call: Call,
): Promise<{ row: DonationRow; isRepeated: boolean }> => {
  try {
    await donations.createDonation(row, beside);
    return { row, isRepeated: false };
  } catch (error) {
    const existing = error instanceof ConditionFailed ? error.itemAt(0) : undefined;
    if (!existing) throw error;
    const first = parseRow(donationRowSchema(), existing);
    if (!isRepeatedCall(first.idempotency, call.idempotency)) throw error;
    return { row: first, isRepeated: true };
  }
};

/** Opens the checkout at Stripe under the intent's key and saves where it is paid. */
const openCheckout = async (
  deps: GivingDeps,
  project: ProjectRow,
  row: DonationRow,
  { openers, expiresAt }: { readonly openers: readonly Opener[]; readonly expiresAt: number | undefined },
  call: Call,
): Promise<string> => {
  requireFreshKey(row.createdAt, call.now);
  const checkoutUrl = await deps.payments.openCheckout({
    ...row,
    projectName: project.name,
    opener: openers[0]?.key ?? "",
    guest: row.personId === undefined,
    expiresAt,
  });
  await deps.donations.saveCheckout({
    ...checkoutKey(row.donationId),
    version: 1,
    change: call.change(),
    checkoutUrl,
    openers: [...openers],
    expiresAt: checkoutKeptUntil(row.createdAt),
  });
  return checkoutUrl;
};

/** Whether an earlier attempt of this call has stored its intent, so that it has been counted. */
const isBegun = async ({ donations }: GivingDeps, call: Call): Promise<boolean> => {
  if (call.idempotency === undefined) return false;
  const earlier = await donations.findDonation(call.newId("donation"));
  return isRepeatedCall(earlier?.idempotency, call.idempotency);
};

/** Checks that the call may open a gift to a project now, and counts it. @throws Problem `not-found`, `limit-reached` */
export const requireOpenable = async (
  deps: GivingDeps,
  projectId: string,
  body: CreateDonation,
  browser: Browser,
  call: Call,
): Promise<ProjectRow> => {
  const { actor } = call;
  const project = await deps.projects.findProject(projectId);
  if (!project || project.status === "draft") throw new Problem("not-found");
  const emailIndex = emailIndexOf(deps, actor.kind === "person" ? actor.email : undefined);
  requireAcceptsGift(project, { ...body, emailIndex });
  if (!(await isBegun(deps, call))) await countCheckout(deps, project.projectId, browser, call);
  return project;
};

/** Stores the intent before it opens the checkout, so that no payment can arrive without an intent. */
export const openGift = async (
  deps: GivingDeps,
  project: ProjectRow,
  body: CreateDonation,
  { browser, secret }: { readonly browser: Browser; readonly secret: string | undefined },
  call: Call,
  sponsored?: Sponsored,
) => {
  const intent = await intentOf(deps, project, body, sponsored, call);
  const email = intent.guestKey === undefined ? undefined : body.donor?.email;
  const receipt =
    email === undefined
      ? undefined
      : await receiptCard(deps, intent, email, undefined, undefined, intent.change);
  const by = { actor: call.actor, secret };
  const pledged =
    body.pledgeId === undefined
      ? undefined
      : await deps.giftOfPledge(body.pledgeId, intent.donationId, by, intent.change);
  const beside = [...[receipt, pledged].flatMap((one) => one ?? []), ...(sponsored?.beside ?? [])];
  const { row, isRepeated } = await storeIntent(deps, intent, beside, call);
  const { donationId, status } = row;
  const checkout = isRepeated ? await deps.donations.findCheckout(donationId) : undefined;
  const opening = { openers: openersOf(deps, call, browser), expiresAt: sponsored?.expiresAt };
  const checkoutUrl = checkout?.checkoutUrl ?? (await openCheckout(deps, project, row, opening, call));
  return { donationId, checkoutUrl, status, readSecret: readSecretOf(deps, donationId) };
};
