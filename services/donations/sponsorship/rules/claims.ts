import type { MoneyPurpose } from "#shared/vocabulary/beneficiaries.ts";
import type { Claim, SlotRow } from "../rows.ts";
import { cappedPeriod } from "./left.ts";

/** Minutes for which a place is held while its donor pays. */
export const holdMinutes = 30;

/** Days after which a claim that is over is forgotten: longer than any term. */
const keptDays = 400;

/** Whether a claim takes of the cap at an ISO instant: expiry is asked here, never left to whoever removes rows. */
const counts = ({ state, until }: Claim, now: string): boolean =>
  state === "sponsoring" || (state === "held" && until > now);

/** What of a purpose's cap is still free in the period of a county's day, in fen; undefined for what the slot is not paid for. */
export const freeOf = (
  slot: Pick<SlotRow, "purposes">,
  claims: readonly Claim[],
  purpose: MoneyPurpose,
  { day, now }: { readonly day: string; readonly now: string },
): { readonly free: number; readonly period: string } | undefined => {
  const named = slot.purposes.find((one) => one.purpose === purpose);
  if (!named) return undefined;
  const period = cappedPeriod(named, day);
  const taken = claims
    .filter((claim) => claim.period === period && counts(claim, now))
    .reduce((sum, { amount }) => sum + amount, 0);
  return { free: Math.max(0, named.cap.amount - taken), period };
};

/** The claims that are still to be known: what is over for long is left out. */
export const known = (claims: readonly Claim[], now: string): Claim[] => {
  const oldest = new Date(Date.parse(now) - keptDays * 86_400_000).toISOString();
  return claims.filter((claim) => (claim.state === "held" ? claim.until > now : claim.until > oldest));
};

/** Claims after one gift was paid, refunded or given up. `fits`: whether it has a place: its own hold, or one that is free. */
export const settledClaims = (
  slot: Pick<SlotRow, "status" | "purposes">,
  claims: readonly Claim[],
  claim: Claim,
  { isPaid, now }: { readonly isPaid: boolean; readonly now: string },
): { readonly claims: Claim[]; readonly state: "sponsoring" | "released" | "not-free" } => {
  const others = known(claims, now).filter(({ donationId }) => donationId !== claim.donationId);
  if (!isPaid) return { claims: others, state: "released" };
  const cap = slot.purposes.find(({ purpose }) => purpose === claim.purpose)?.cap.amount ?? 0;
  const taken = others
    .filter((one) => one.period === claim.period && counts(one, now))
    .reduce((sum, { amount }) => sum + amount, 0);
  const fits = slot.status === "approved" && taken + claim.amount <= cap;
  return fits
    ? { claims: [...others, { ...claim, state: "sponsoring" }], state: "sponsoring" }
    : { claims: others, state: "not-free" };
};

/** Claims after the help has ended: every sponsorship is over, and nothing is held. */
export const endedClaims = (claims: readonly Claim[]): Claim[] =>
  claims.flatMap((claim) => (claim.state === "held" ? [] : [{ ...claim, state: "ended" as const }]));
