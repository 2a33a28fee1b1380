import { requireSignedIn } from "#shared/access/signed-in.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import type { NetworkDeps } from "../../machine-clients/deps.ts";
import type { manifest } from "../../manifest.ts";
import { changeStaff } from "../change-staff.ts";
import { mayAppoint } from "../rules/appointing.ts";

type End = UseCase<NetworkDeps, typeof manifest.routes.endAppointment>;

/** Takes a role from somebody wherever it is the caller's to give; it is gone at the person's next call. */
export const endAppointment: End = async ({ store }, { params: { personId, role } }, { actor }) => {
  const counties = new Set(requireSignedIn(actor).grants.map(({ county }) => county));
  let ended = 0;
  for (const county of counties)
    await changeStaff(store, county, personId, (held) => {
      const removed = held.filter((row) => row.role === role && mayAppoint(actor, row));
      ended += removed.length;
      return removed.length > 0 ? { removed } : undefined;
    });
  if (ended === 0) throw new Problem("not-found");
};
