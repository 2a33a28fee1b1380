import { timingSafeEqual } from "node:crypto";
import type { Actor } from "#shared/access/actor.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { DonationDeps } from "./deps.ts";
import { type DonationRow, type SealedDonor, sealedDonorSchema, sealedFor } from "./rows.ts";

type Indexing = Pick<DonationDeps, "blindIndex">;

/** The blind index of a mail address in lower case, the same as the one projects keeps of invited donors. */
export const emailIndexOf = ({ blindIndex }: Indexing, email: string | undefined): string | undefined =>
  email === undefined ? undefined : blindIndex("email", email.toLowerCase());

/** What opens a donation to whoever holds it; it follows from the id, so that it is kept nowhere. */
export const readSecretOf = ({ blindIndex }: Indexing, donationId: string): string =>
  blindIndex("donation read secret", donationId);

/** The lists in which a caller's gifts stand: as signed in, and as a guest with the address they have verified. */
export const giversOf = (deps: Indexing, actor: Actor): string[] => {
  if (actor.kind === "public") return [];
  const email = emailIndexOf(deps, actor.email);
  return [`PERSON#${actor.personId}`, ...(email === undefined ? [] : [`EMAIL#${email}`])];
};

const same = (sent: string, secret: string): boolean =>
  sent.length === secret.length && timingSafeEqual(Buffer.from(sent), Buffer.from(secret));

const holdsSecret = (deps: Indexing, sent: string | undefined, donationId: string): boolean =>
  sent !== undefined && /^[\w-]+$/.test(sent) && same(sent, readSecretOf(deps, donationId));

/** A gift, for its donor or whoever holds its secret. @throws Problem `not-found` for all others */
export const requireOwnDonation = async (
  deps: DonationDeps,
  donationId: string,
  actor: Actor,
  secret: string | undefined,
): Promise<DonationRow> => {
  const row = await deps.store.findDonation(donationId);
  const given = row?.giver !== undefined && giversOf(deps, actor).includes(row.giver);
  if (!row || !(given || holdsSecret(deps, secret, donationId))) throw new Problem("not-found");
  return row;
};

/** What was sealed of a gift. */
export const openDonor = async ({ envelope }: DonationDeps, row: DonationRow): Promise<SealedDonor> =>
  row.sealed === undefined ? {} : envelope.open(sealedFor(row), "contact", row.sealed, sealedDonorSchema);
