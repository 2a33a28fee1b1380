import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";
import { appointmentOf } from "../../stations/views.ts";
import { mayAppoint } from "../rules/appointing.ts";

type List = UseCase<NetworkDeps, typeof manifest.routes.listStaff>;

/** The appointments that are the caller's to make and end. */
export const listStaff: List = async ({ store }, _request, { actor }) => {
  const counties = new Set(requireSignedIn(actor).grants.map(({ county }) => county));
  const rows = (await Promise.all([...counties].map(store.listStaff))).flat();
  return { items: rows.filter((row) => mayAppoint(actor, row)).map(appointmentOf), nextCursor: null };
};
