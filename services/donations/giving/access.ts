import { timingSafeEqual } from "node:crypto";
import { type Actor, mayAt } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { ProjectRow } from "../projects/rows.ts";
import type { GivingDeps } from "./deps.ts";
import { guestDonorKey, personDonorKey } from "./keys.ts";
import { type DonationRow, envelopeOwner, type SealedDonor, sealedDonorSchema } from "./rows.ts";

type Indexing = Pick<GivingDeps, "blindIndex">;

/** The blind index of a mail address in lower case: the same index that `projects` keeps of invited donors. */
export const emailIndexOf = ({ blindIndex }: Indexing, email: string | undefined): string | undefined =>
  email === undefined ? undefined : blindIndex("email", email.toLowerCase());

/** The secret that opens a gift, or what leads to gifts, to anybody who has it. Derived from the id, so it is not stored. */
export const readSecretOf = ({ blindIndex }: Indexing, id: string): string =>
  blindIndex("donation read secret", id);

/** The donor key of a caller: of gifts made signed in, and of those they took for theirs. */
export const donorKeyOf = (actor: Actor): string | undefined =>
  actor.kind === "public" ? undefined : personDonorKey(actor.personId);

/** The donor key of gifts that guests made under the caller's verified mail address: perhaps theirs, perhaps not. */
export const unclaimedKeyOf = (deps: Indexing, actor: Actor): string | undefined => {
  const emailIndex = actor.kind === "person" ? emailIndexOf(deps, actor.email) : undefined;
  return emailIndex === undefined ? undefined : guestDonorKey(emailIndex);
};

const equalSecrets = (sent: string, secret: string): boolean =>
  sent.length === secret.length && timingSafeEqual(Buffer.from(sent), Buffer.from(secret));

/** Whether the secret that was sent opens what has this id: a gift, a monthly gift or a pledge. */
export const hasSecret = (deps: Indexing, sent: string | undefined, id: string): boolean =>
  sent !== undefined && /^[\w-]+$/.test(sent) && equalSecrets(sent, readSecretOf(deps, id));

/**
 * Reads a gift for its donor, or for a caller who sent its secret.
 * @throws Problem `not-found` for everyone else
 */
export const requireMyDonation = async (
  deps: GivingDeps,
  donationId: string,
  actor: Actor,
  secret: string | undefined,
): Promise<DonationRow> => {
  const row = await deps.donations.findDonation(donationId);
  const isDonor = row?.donorKey !== undefined && row.donorKey === donorKeyOf(actor);
  if (!row || !(isDonor || hasSecret(deps, secret, donationId))) throw new Problem("not-found");
  return row;
};

/** X of donation.redaction: who replaces texts of a gift, by the place of its project. */
export const mayRedact = (actor: Actor, { county, division = county, operatorId }: ProjectRow): boolean =>
  mayAt(actor, ["station_lead", "county_admin"], { division }) ||
  (operatorId !== undefined && mayAt(actor, ["ngo_manager"], { operatorId }));

/** Opens the sealed personal data of a gift; only for who passed `requireMyDonation`, or shows nothing of it. */
export const openDonor = async ({ envelope }: GivingDeps, row: DonationRow): Promise<SealedDonor> =>
  row.sealed === undefined
    ? {}
    : envelope.open(envelopeOwner(row), "contact", row.sealed, sealedDonorSchema());
