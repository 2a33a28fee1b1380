import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { roles } from "#shared/values/role.ts";

/** Who sees which fields of the caller: for which purpose, on which condition, and whether that holds now. */
export const visibilitySchema = once(() =>
  z
    .strictObject({
      items: z.array(
        z.strictObject({
          audience: z.array(z.enum(roles)),
          purpose: z.string(),
          condition: z.string(),
          holdsNow: z.boolean(),
          fields: z.array(z.strictObject({ field: z.string(), description: z.string() })),
        }),
      ),
      nextCursor: z.null(),
    })
    .meta({ id: "Visibility" }),
);
