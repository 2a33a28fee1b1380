import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { manifest } from "../../manifest.ts";
import type { NeedDeps } from "../../needs/deps.ts";
import { signupViewOf } from "../views.ts";

const pageSize = 50;

type ListOwn = UseCase<NeedDeps, typeof manifest.routes.listOwnSignups>;

/** The caller's own signups, newest first. */
export const listOwnSignups: ListOwn = async ({ store, cursors }, { query }, call) => {
  const { volunteerId } = requireSignedIn(call.actor);
  const list = `own signups ${volunteerId}`;
  const start = cursors.decode(list, query.cursor);
  const page = await store.signupsOfVolunteer(volunteerId, pageSize, start);
  return { items: page.rows.map(signupViewOf), nextCursor: cursors.encode(list, page.next) };
};
