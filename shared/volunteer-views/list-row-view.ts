import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

const heldShiftSchema = once(() =>
  z
    .strictObject({
      shiftId: idSchema("shift"),
      status: z.string(),
      from: isoInstantSchema(),
      to: isoInstantSchema(),
    })
    .meta({ id: "HeldShift" }),
);

/** A volunteer with a confirmed place on a pulled list. `name` and `phone` only if they agreed to share them. */
export const listRowViewSchema = once(() =>
  z
    .strictObject({
      status: z.literal("confirmed").meta({ description: "That your place is confirmed" }),
      needId: idSchema("need").meta({ description: "The need served" }),
      title: z.string().meta({ description: "The need's title" }),
      division: townshipCodeSchema().or(z.string()).meta({ description: "The need's township" }),
      signupId: idSchema("signup").meta({ description: "The signup" }),
      positionId: idSchema("position").meta({ description: "The position" }),
      volunteerId: idSchema("volunteer").meta({ description: "An id that names nobody" }),
      maskedName: z.string().optional().meta({ description: "Surname, the rest masked" }),
      name: z.string().optional().meta({ description: "Name, if you agreed to share it with the operator" }),
      phone: z
        .string()
        .optional()
        .meta({ description: "Phone number (E.164), if you agreed to share it with the operator" }),
      shifts: z.array(heldShiftSchema()).min(1).meta({ description: "The shifts taken, and who came" }),
    })
    .meta({ id: "ListedVolunteer" }),
);
export type ListRowView = z.input<ReturnType<typeof listRowViewSchema>>;
