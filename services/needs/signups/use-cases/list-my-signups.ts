import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { SignupDeps } from "../deps.ts";
import type { signupRoutes } from "../routes.ts";
import { signupViewOf } from "../views.ts";

const pageSize = 50;

type ListMySignups = UseCase<SignupDeps, typeof signupRoutes.listMySignups>;

/** The caller's own signups, newest first. */
export const listMySignups: ListMySignups = async ({ signups, cursors }, { query }, call) => {
  const { volunteerId } = requireSignedIn(call.actor);
  const list = `own signups ${volunteerId}`;
  const after = cursors.decode(list, query.cursor);
  const page = await signups.signupsOfVolunteer(volunteerId, pageSize, after);
  return { items: page.rows.map(signupViewOf), nextCursor: cursors.encode(list, page.next) };
};
