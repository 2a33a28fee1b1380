import * as z from "zod";
import type { Consumer } from "#shared/published/domain-event.ts";
import type { NeedDeps } from "../deps.ts";
import { projectKey } from "../keys.ts";

const toldSchema = z.object({ operatorId: z.string().optional() });

/** Keeps of a project that it exists and who operates it, for its managers' access to its needs. */
export const createLearnProject =
  ({ store }: NeedDeps): Consumer =>
  async ({ subject: projectId, version, at, correlationId, data }) => {
    const { operatorId } = toldSchema.parse(data);
    const change = { by: "system", at, correlationId };
    await store.learnProject({ ...projectKey(projectId), version, change, projectId, operatorId });
  };
