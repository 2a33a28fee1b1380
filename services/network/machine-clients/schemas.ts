import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { fieldRule } from "#shared/problem/field-texts.ts";
import { idSchema } from "#shared/values/ids.ts";
import { scopes } from "#shared/values/role.ts";
import { shortText } from "#shared/values/text.ts";
import { isoInstantSchema } from "#shared/values/time.ts";

const clientIdPattern = /^[\w+-]{1,128}$/;

/** The id that the identity provider gave a machine client; what it looks like is the provider's own. */
const clientIdSchema = once(() =>
  z
    .string()
    .refine(
      (text) => clientIdPattern.test(text),
      fieldRule({ code: "not-an-id", params: { kind: "machineClient" } }),
    )
    .meta({ pattern: clientIdPattern.source, example: "7k2v0q9m4d6s8h1c3x5z7b9n2p" }),
);

export const createMachineClientSchema = once(() =>
  z
    .strictObject({ name: shortText(60), scopes: z.array(z.enum(scopes)).min(1).max(scopes.length) })
    .meta({ id: "CreateMachineClient" }),
);

const machineClientFields = once(() => ({
  clientId: clientIdSchema(),
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
export const machineClientParamsSchema = once(() => z.strictObject({ clientId: clientIdSchema() }));
