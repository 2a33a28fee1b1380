import { expect, it } from "vitest";
import * as z from "zod";
import { manifests } from "#services/services.ts";

/** A schema with the path of it in a request's body; `*` is an item or a key. */
type Part = readonly [path: string, schema: z.core.$ZodType];

/** Every text that a schema takes, keys of records among them. */
const textsIn = ([path, schema]: Part): Part[] => {
  const { def } = (schema as z.ZodType)._zod as unknown as { def: z.core.$ZodTypes["_zod"]["def"] };
  const within = (...parts: Part[]) => parts.flatMap(textsIn);
  switch (def.type) {
    case "string":
      return [[path, schema]];
    case "object":
      return within(...Object.entries(def.shape).map(([name, part]): Part => [`${path}/${name}`, part]));
    case "array":
      return within([`${path}/*`, def.element]);
    case "record":
      return within([`${path}/*`, def.keyType], [`${path}/*`, def.valueType]);
    case "union":
      return within(...def.options.map((option): Part => [path, option]));
    case "optional":
    case "nullable":
    case "default":
      return within([path, def.innerType]);
    case "pipe":
      return within([path, def.in]);
    default:
      return [];
  }
};

const texts = manifests.flatMap(({ routes }) =>
  Object.entries(routes).flatMap(([name, { body }]) => (body ? textsIn([name, body()]) : [])),
);

/** Files, of which cells go through the schemas of a need or pixels are kept, and ids of shifts, which are looked up. */
const notStored =
  /^createNeedImport\/(?:csv|file)$|^postUpdate\/pictures\/\*\/data$|^(?:requestDisbursement|addEvidence)\/evidence\/\*\/data$|\/(?:shifts\/\*|waitlist\/\*|shiftId)$/;

it("every free text of a request is stored without what nobody sees", async () => {
  expect(texts.length).toBeGreaterThan(80);
  const seen = texts.map(async ([path, schema]) => {
    const parsed = await z.safeParseAsync(schema, "\u200b甲\u202e乙\u200d");
    return parsed.success && parsed.data !== "甲乙" && !notStored.test(path) ? [path] : [];
  });
  expect((await Promise.all(seen)).flat()).toEqual([]);
});
