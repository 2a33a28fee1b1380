import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { divisionCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import { idSchema } from "#shared/values/ids.ts";
import { isoDaySchema, isoInstantSchema } from "#shared/values/time.ts";
import { wholeNumberSchema } from "#shared/values/whole-number.ts";
import { candidateViewSchema } from "#shared/volunteer-views/candidate-view.ts";
import { listRowViewSchema } from "#shared/volunteer-views/list-row-view.ts";
import { thankedViewSchema } from "#shared/volunteer-views/thanked-view.ts";

export const needParamsSchema = once(() => z.object({ needId: idSchema("need") }));

/** `candidates`: how many of the best candidates without a place to add, with masked names. */
export const needListQuerySchema = once(() =>
  z.strictObject({
    candidates: wholeNumberSchema(0, 100, 0),
  }),
);
export const needListSchema = once(() =>
  z
    .strictObject({
      items: z.array(listRowViewSchema()),
      candidates: z.array(candidateViewSchema()).optional(),
      nextCursor: z.null(),
    })
    .meta({ id: "VolunteerList" }),
);

/** First and last day in county time; default is this week, Monday to Sunday. */
export const weekListQuerySchema = once(() =>
  z.strictObject({
    division: divisionCodeSchema().optional(),
    projectId: idSchema("project").optional(),
    from: isoDaySchema().optional(),
    to: isoDaySchema().optional(),
  }),
);
export const weekListSchema = once(() =>
  z
    .strictObject({
      from: isoDaySchema(),
      to: isoDaySchema(),
      items: z.array(listRowViewSchema()),
      nextCursor: z.null(),
    })
    .meta({ id: "VolunteerLists" }),
);

/** First and last day in county time, as for the week's list. */
export const thanksQuerySchema = once(() =>
  z.strictObject({
    division: townshipCodeSchema(),
    from: isoDaySchema().optional(),
    to: isoDaySchema().optional(),
  }),
);
/** Who came on these days and agreed to be thanked by name; `others` came too. */
export const thanksSchema = once(() =>
  z
    .strictObject({
      from: isoDaySchema(),
      to: isoDaySchema(),
      items: z.array(thankedViewSchema()),
      others: z.int(),
      nextCursor: z.null(),
    })
    .meta({ id: "Thanks" }),
);

export const pullsQuerySchema = once(() =>
  z.strictObject({
    limit: wholeNumberSchema(1, 100, 50),
    cursor: z.string().max(2_000).optional(),
  }),
);

/** A pull that showed the caller: the puller's role and operator, and the needs; `contact`: with name and phone. `purpose`: to thank them by name. */
const pullSchema = once(() =>
  z
    .strictObject({
      pullId: idSchema("pull"),
      at: isoInstantSchema(),
      role: z.string(),
      operatorId: idSchema("operator").optional(),
      needIds: z.array(idSchema("need")),
      contact: z.boolean(),
      purpose: z.literal("thanks").optional(),
    })
    .meta({ id: "Pull" }),
);
export const pullsSchema = once(() =>
  z.strictObject({ items: z.array(pullSchema()), nextCursor: z.string().nullable() }).meta({ id: "Pulls" }),
);
