import type { UseCase } from "#shared/manifest/use-case.ts";
import { invalid } from "#shared/problem/problem.ts";
import { mostGift } from "#shared/values/money.ts";
import type { GivingDeps } from "../deps.ts";
import { openGift, requireOpenable } from "../open-gift.ts";
import { browserOf } from "../opener.ts";
import type { givingRoutes } from "../routes.ts";
import { offeredCover } from "../rules/offered-cover.ts";
import type { CreateDonation } from "../schemas.ts";

type Create = UseCase<GivingDeps, typeof givingRoutes.createDonation>;

/**
 * The gift with what bears its fee: that is part of it from here on, paid at once and posted as one.
 * @throws Problem `invalid` if another cover is sent than is offered, or the sum is beyond what Stripe takes
 */
const withCover = ({ feeRate }: Pick<GivingDeps, "feeRate">, body: CreateDonation): CreateDonation => {
  const { amount, feeCover } = body;
  if (feeCover === undefined) return body;
  if (feeCover !== offeredCover(body, feeRate)) throw invalid("/feeCover", "fee-cover-other");
  if (amount + feeCover > mostGift) throw invalid("/amount", "amount-out-of-range");
  return { ...body, amount: amount + feeCover };
};

/** Begins a gift to a project and answers where it is paid. */
export const createDonation: Create = async (deps, { params, body, headers }, call) => {
  const opening = { browser: browserOf(headers), secret: headers["donation-secret"] };
  const project = await requireOpenable(deps, params.projectId, body, opening.browser, call);
  return openGift(deps, project, withCover(deps, body), opening, call);
};
