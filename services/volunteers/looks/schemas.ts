import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { divisionCodeSchema } from "#shared/values/division.ts";
import { staffRoles } from "#shared/values/role.ts";
import { isoDaySchema } from "#shared/values/time.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";

/**
 * How a volunteer came before somebody's eyes: on a page of the station's list, as an answer to a name or number that
 * was typed, or by their full name where checks are recorded.
 */
export const lookKinds = ["list", "search", "name"] as const;
export type LookKind = (typeof lookKinds)[number];

export const looksQuerySchema = once(() =>
  z.strictObject({
    limit: wholeNumberSchema(1, 100, 50),
    cursor: z.string().max(2_000).optional(),
  }),
);

/**
 * That somebody in this role was shown the caller on that day. `shown`: on the station's `list` (surname and the end of
 * the phone), by a `search` for the name or number, or by full `name` where checks are recorded.
 */
const lookSchema = once(() =>
  z
    .strictObject({
      day: isoDaySchema(),
      role: z.enum(staffRoles),
      division: divisionCodeSchema(),
      shown: z.enum(lookKinds),
    })
    .meta({ id: "Look" }),
);
export const looksSchema = once(() =>
  z.strictObject({ items: z.array(lookSchema()), nextCursor: z.string().nullable() }).meta({ id: "Looks" }),
);
