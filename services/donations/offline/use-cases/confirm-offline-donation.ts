import { requireSignedIn } from "#shared/access/signed-in.ts";
import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import type { Call, UseCase } from "#shared/manifest/use-case.ts";
import { Problem, refuse } from "#shared/problem/problem.ts";
import { unnumbered } from "../../giving/rules/unnumbered.ts";
import { instruct } from "../../inbox/instruct.ts";
import { mayConfirm, openOfflineDonor, requireOffline } from "../access.ts";
import type { OfflineDeps } from "../deps.ts";
import type { offlineRoutes } from "../routes.ts";
import type { OfflineRow } from "../rows.ts";
import { offlineItem } from "../views.ts";

type Confirm = UseCase<OfflineDeps, typeof offlineRoutes.confirmOfflineDonation>;

/** Goods are confirmed by this alone; money once the books have it. */
const settle = async (
  { offline, patience }: OfflineDeps,
  row: OfflineRow,
  call: Call,
): Promise<OfflineRow> => {
  if (row.kind === "goods") {
    const next = { ...row, status: "confirmed" as const, ...unnumbered(row.offlineDonationId, call.now) };
    await offline.save(next);
    return next;
  }
  const { offlineDonationId } = row;
  const saved = {
    save: offline.save,
    find: () => offline.find(offlineDonationId),
    isPending: ({ status }: OfflineRow) => status === "booking",
    patience,
  };
  return instruct<OfflineRow>(
    saved,
    { ...row, status: "booking" },
    { kind: "offline-gift", offlineDonationId },
    call,
  );
};

/**
 * Confirms that a gift has arrived, by another person than who entered it; the books then post its money.
 * @throws Problem `not-found`; refusal `own-approval`, `wrong-state` once it was confirmed or refused, and of a project that
 * is not published
 */
export const confirmOfflineDonation: Confirm = async (deps, { params }, call) => {
  const { settled, project } = await retryOnConflict(async () => {
    const { row, project } = await requireOffline(deps, params.offlineDonationId, call.actor);
    if (!mayConfirm(call.actor, project)) throw new Problem("not-found");
    const by = requireSignedIn(call.actor).personId;
    if (row.enteredBy === by) throw refuse("own-approval", { rule: "own-approval" });
    if (row.status !== "entered") throw refuse("wrong-state");
    if (project.status !== "published") throw refuse("wrong-state", { rule: `project:${project.status}` });
    const next: OfflineRow = {
      ...row,
      confirmed: { by, at: call.now.toISOString() },
      version: row.version + 1,
      change: call.change(),
    };
    return { settled: await settle(deps, next, call), project };
  });
  if (settled.status === "refused") throw refuse("wrong-state", { rule: "project-closed" });
  return { ...offlineItem(settled), donor: await openOfflineDonor(deps, settled, call.actor, project) };
};
