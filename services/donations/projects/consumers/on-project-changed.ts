import { ConditionFailed } from "#shared/db/write.ts";
import type { Consumer } from "#shared/published/domain-event.ts";
import { type DonationStore, projectKey } from "../../books/store.ts";
import { projectChangedSchema } from "../rows.ts";

/** Takes over what `projects` says of a project; an event older than what is known changes nothing. */
export const learnProject =
  (store: DonationStore): Consumer =>
  async ({ subject, version, at, correlationId, data }) => {
    try {
      await store.saveProject({
        ...projectKey(subject),
        ...projectChangedSchema.parse(data),
        projectId: subject,
        version,
        change: { by: "system", at, correlationId },
      });
    } catch (error) {
      if (!(error instanceof ConditionFailed)) throw error;
    }
  };
