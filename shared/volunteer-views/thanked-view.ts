import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";

/** Somebody who came and agreed to be thanked by name in public. */
export const thankedViewSchema = once(() =>
  z
    .strictObject({
      name: z.string().meta({ description: "Name, if you agreed to be thanked by name in public" }),
    })
    .meta({ id: "ThankedVolunteer" }),
);
