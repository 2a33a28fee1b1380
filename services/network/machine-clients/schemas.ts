import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { idSchema } from "#shared/values/ids.ts";
import { scopes } from "#shared/values/role.ts";
import { shortText } from "#shared/values/text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

export const createMachineClientSchema = once(() =>
  z
    .strictObject({ name: shortText(60), scopes: z.array(z.enum(scopes)).min(1).max(scopes.length) })
    .meta({ id: "CreateMachineClient" }),
);

const machineClientFields = once(() => ({
  clientId: idSchema("machineClient"),
  name: z.string(),
  operatorId: idSchema("operator"),
  scopes: z.array(z.enum(scopes)),
  createdAt: isoInstantSchema(),
}));
export const machineClientSchema = once(() =>
  z.strictObject(machineClientFields()).meta({ id: "MachineClient" }),
);

/** `clientSecret` is shown only in this answer. */
export const newMachineClientSchema = once(() =>
  z.strictObject({ ...machineClientFields(), clientSecret: z.string() }).meta({ id: "NewMachineClient" }),
);

export const machineClientListSchema = once(() =>
  z.strictObject({
    items: z.array(machineClientSchema()),
    nextCursor: z.null(),
  }),
);
export const machineClientParamsSchema = once(() => z.strictObject({ clientId: idSchema("machineClient") }));
