import { randomUUID } from "node:crypto";
import { sweepDue } from "#shared/db/due.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { PledgesDeps } from "../deps.ts";
import { remindedPledge } from "../rules/next-pledge.ts";

type Deps = Pick<PledgesDeps, "pledges" | "projects" | "log"> & Pick<Platform, "clock">;

/** Reminds of the pledges that are due, each once: the event of the row's change does. */
export const remindOfPledges = async (
  { pledges, projects, log, clock }: Deps,
  timeLeft: () => number,
): Promise<void> => {
  const now = clock();
  await sweepDue(
    pledges.listDue(now.toISOString()),
    async (row) => {
      const project = await projects.findProject(row.projectId);
      const change = { by: "system", at: now.toISOString(), correlationId: randomUUID() };
      const next = remindedPledge(row, project?.takesGifts === true, now);
      await pledges.save({ ...next, version: row.version + 1, change });
    },
    { log, event: "pledge-not-reminded", now, timeLeft, width: 5, of: ({ pledgeId }) => pledgeId },
  );
};
