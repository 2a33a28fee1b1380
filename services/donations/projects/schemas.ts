import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";

/** Path parameters of every route under a project. */
export const projectParamsSchema = once(() => z.object({ projectId: idSchema("project") }));
