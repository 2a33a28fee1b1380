import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";

export const failedGatesSchema = once(() =>
  z.array(z.string()).meta({
    description:
      "Gates that do not hold: those of the position (age, background-check, skill:driving), then closed, paused, distance, other-county, time, clash, over-cap, already-signed-up",
  }),
);

const sharedFields = once(
  () =>
    ({
      volunteerId: idSchema("volunteer").meta({ description: "An id that names nobody" }),
      positionId: idSchema("position").meta({ description: "The position from which least is missing" }),
      failedGates: failedGatesSchema(),
    }) as const,
);

/** An ineligible candidate within reach, as staff of the need's station or operator see them. */
export const outCandidateViewSchema = once(() =>
  z
    .strictObject({
      ...sharedFields(),
      maskedName: z.string().meta({ description: "Surname, the rest masked" }),
    })
    .meta({ id: "OutCandidate" }),
);
export type OutCandidateView = z.input<ReturnType<typeof outCandidateViewSchema>>;

/** The same for supervisors: without the name. */
export const unnamedOutCandidateViewSchema = once(() =>
  z.strictObject(sharedFields()).meta({ id: "UnnamedOutCandidate" }),
);
