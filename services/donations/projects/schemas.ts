import * as z from "zod";
import { idSchema } from "#shared/values/ids.ts";

/** Path parameters of every route under a project. */
export const projectParamsSchema = z.object({ projectId: idSchema("project") });
