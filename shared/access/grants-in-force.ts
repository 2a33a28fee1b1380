import type { Grant, RoleCard } from "#shared/published/cards/role-card.ts";

/** The grants of a role card that are valid on an ISO day; none without a card. */
export const grantsInForce = (card: Pick<RoleCard, "grants"> | undefined, day: string): Grant[] =>
  (card?.grants ?? []).filter(
    ({ from, until }) => (from === undefined || from <= day) && (until === undefined || day <= until),
  );
