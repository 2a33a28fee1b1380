import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { UseCase } from "#shared/manifest/use-case.ts";
import { Problem } from "#shared/problem/problem.ts";
import { countiesOf } from "../../county-network/access.ts";
import { mayAppoint } from "../access.ts";
import type { LabelDeps } from "../deps.ts";
import { sealLabel } from "../labels.ts";
import type { staffRoutes } from "../routes.ts";

type ChangeAppointment = UseCase<LabelDeps, typeof staffRoutes.changeAppointment>;

/**
 * Changes what those who appoint call somebody in a role, wherever the caller appoints to it.
 * @throws Problem `not-found` where there is no such appointment
 */
export const changeAppointment: ChangeAppointment = async (
  { staff, envelope },
  { params: { personId, role }, body: { label } },
  call,
) => {
  const sealedLabel = await sealLabel(envelope, personId, label);
  const saveIn = (county: string) =>
    retryOnConflict(async () => {
      const held = await staff.listHeldBy(county, personId);
      const rows = held.filter((row) => row.role === role && mayAppoint(call.actor, row));
      for (const row of rows)
        await staff.saveLabel({ ...row, version: row.version + 1, change: call.change(), sealedLabel });
      return rows.length;
    });
  let changed = 0;
  for (const county of countiesOf(call.actor)) changed += await saveIn(county);
  if (changed === 0) throw new Problem("not-found");
};
