import { retryOnConflict } from "#shared/db/retry-on-conflict.ts";
import { type Consumer, changeByEvent } from "#shared/published/domain-event.ts";
import type { ProjectStore } from "../../projects/store.ts";
import { clockAfter } from "../rules/clock.ts";
import type { DisclosureStore } from "../store.ts";

interface Deps {
  readonly projects: Pick<ProjectStore, "findProject">;
  readonly disclosures: Pick<DisclosureStore, "findClock" | "save">;
}

/**
 * Sets the clock of the project that an event is about by this service's copy of it, which was saved before. At every delivery,
 * since the one before may have died in between.
 */
export const setClock =
  ({ projects, disclosures }: Deps): Consumer =>
  (event) =>
    retryOnConflict(async () => {
      const project = await projects.findProject(event.subject);
      if (!project || project.status === "draft") return;
      const stored = await disclosures.findClock(project.projectId);
      const clock = clockAfter(project, stored, changeByEvent(event));
      if (clock) await disclosures.save([clock]);
    });
