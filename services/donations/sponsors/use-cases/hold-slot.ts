import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { countyDay } from "#shared/values/time.ts";
import type { GivingDeps } from "../../giving/deps.ts";
import { openGift, requireOpenable } from "../../giving/open-gift.ts";
import { browserOf } from "../../giving/opener.ts";
import { type Claim, noSponsors, type SponsorsRow } from "../../sponsorship/rows.ts";
import { freeOf, holdMinutes, known } from "../../sponsorship/rules/claims.ts";
import type { SponsorsStore } from "../../sponsorship/sponsors-store.ts";
import type { SlotStore } from "../../sponsorship/store.ts";
import type { sponsorsRoutes } from "../routes.ts";

interface Deps extends GivingDeps {
  readonly slots: SlotStore;
  readonly sponsors: SponsorsStore;
}

/** Stripe keeps a checkout open for half an hour at least, counted by its own clock. */
const payableSecondsMore = 60;

type Hold = UseCase<Deps, typeof sponsorsRoutes.holdSlot>;

/**
 * Holds a place for a sponsor for half an hour, with the gift that pays for it, and opens its checkout. Of many at once
 * only as many are held as the cap allows.
 * @throws Problem `not-found` for a slot that is not open; refusal `purpose`, `cap` where less is free, and those of a gift
 */
export const holdSlot: Hold = async (
  deps,
  { params: { slotId }, body: { purpose, ...body }, headers },
  call,
) => {
  const read = async () => {
    const slot = await deps.slots.findSlot(slotId);
    if (slot?.status !== "approved") throw new Problem("not-found");
    return slot;
  };
  const { projectId } = await read();
  const project = await requireOpenable(deps, projectId, body, browserOf(headers), call);
  const now = call.now.toISOString();
  const held = Math.ceil(call.now.getTime() / 1_000) + holdMinutes * 60;
  const until = new Date(held * 1_000).toISOString();
  return retryOnConflict(async () => {
    const slot = await read();
    const row = (await deps.sponsors.find(slotId)) ?? noSponsors(slotId);
    const donationId = call.newId("donation");
    const others = known(row.claims, now).filter((claim) => claim.donationId !== donationId);
    const open = freeOf(slot, others, purpose, { day: countyDay(call.now), now });
    if (!open) throw refuse("purpose", { rule: purpose });
    const { free, period } = open;
    if (free < body.amount) throw refuse("cap", { rule: period });
    const { actor } = call;
    const claim: Claim = {
      ...{ donationId, projectId, purpose, period, amount: body.amount, state: "held", until },
      ...(actor.kind === "person" ? { personId: actor.personId } : {}),
    };
    const next: SponsorsRow = {
      ...noSponsors(slotId),
      version: row.version + 1,
      change: call.change(),
      claims: [...others, claim],
    };
    const opened = await openGift(
      deps,
      project,
      body,
      { browser: browserOf(headers), secret: undefined },
      call,
      {
        donationId,
        beside: [next],
        sponsorship: { slotId, number: slot.number, purpose, period, state: "held" },
        expiresAt: held + payableSecondsMore,
      },
    );
    return { ...opened, until };
  });
};
