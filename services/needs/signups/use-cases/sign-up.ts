import type { UseCase } from "#shared/manifest/use-case.ts";
import type { SignupDeps } from "../deps.ts";
import type { signupRoutes } from "../routes.ts";
import { takePlaces } from "../take-places.ts";

type SignUp = UseCase<SignupDeps, typeof signupRoutes.signUp>;

/**
 * Signs the caller up for shifts of a position. `available` takes free shifts and joins the wait-list of full ones;
 * any other request is all or nothing, and its refusal names each refused shift with its reason; of a list, `waitlist`
 * are those for which a turn will do.
 * @throws Problem `limit-reached` for who gave up places on this need and asked again for them too often today
 */
export const signUp: SignUp = (deps, { params: { needId }, body }, call) =>
  takePlaces(deps, { needId, ...body }, call);
