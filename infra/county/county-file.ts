import * as z from "zod";
import { createContractSchema } from "#services/network/contracts/schemas.ts";
import { updateStationSchema } from "#services/network/stations/schemas.ts";
import { once } from "#shared/concurrency/once.ts";
import { countyCodeSchema, divisionCodeSchema, townshipCodeSchema } from "#shared/values/division.ts";
import { shortText } from "#shared/values/text.ts";

/** JSON has no comments: every object of the file takes one under this name, as JSON Schema does. */
const comment = once(() => ({
  $comment: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .meta({ description: "for readers; nothing is made of it" }),
}));

const townshipSchema = once(() =>
  z.strictObject({
    ...comment(),
    code: townshipCodeSchema(),
    name: shortText(60),
    neighbours: z
      .array(townshipCodeSchema())
      .meta({ description: "the townships of this county that border it; each names this one, too" }),
    lat: z.number().min(-90).max(90).optional().meta({ description: "of its centre, in degrees (WGS-84)" }),
    lon: z.number().min(-180).max(180).optional(),
  }),
);

const stationSchema = once(() => {
  const { phone, address, openingHours, openedOn, posts } = updateStationSchema().shape;
  return z.strictObject({
    ...comment(),
    division: divisionCodeSchema().meta({
      description: "the township that it serves; the county's code for its guidance platform",
    }),
    name: shortText(100),
    phone: phone.default(null),
    address: address.default(null),
    openingHours: openingHours.default(null).meta({ description: "in words, as on its door" }),
    openedOn: openedOn.default(null),
    posts: posts.default(null).meta({ description: "full-time social workers" }),
    remark: shortText(200).nullable().default(null).meta({ description: "belongs to the posts" }),
  });
});

const contractSchema = once(() => {
  const { from, until, budget, sourceOfMoney, operatorName } = createContractSchema().shape;
  return z.strictObject({
    ...comment(),
    operator: operatorName.meta({ description: "its name on the contract" }),
    stations: z
      .array(divisionCodeSchema())
      .min(1)
      .max(200)
      .meta({ description: "the stations that it runs, each by its division" }),
    from: from.meta({ description: "first day of the term; null: not known, and no limit" }),
    until,
    budget,
    sourceOfMoney,
  });
});

/**
 * What the command `npm run county` reads: a county's divisions, stations and contracts. What is not known is left out or
 * null, and shown as 未公布; null never takes away what is stored.
 */
export const countyFileSchema = once(() =>
  z.strictObject({
    $schema: z.string().optional(),
    ...comment(),
    code: countyCodeSchema(),
    name: shortText(60),
    region: shortText(60).nullable().default(null).meta({
      description:
        "the province and prefecture in which it lies, as people say them: 湖南省衡阳市; people find it there",
    }),
    edition: shortText(100).meta({ description: "edition of the division codes; shown in the API" }),
    source: shortText(300).meta({ description: "where codes and names come from; not stored" }),
    adjacency: z.strictObject({
      ...comment(),
      source: shortText(200).meta({ description: "where the neighbours come from; shown under the map" }),
      confidence: z
        .enum(["placeholder", "checked"])
        .meta({ description: "checked: somebody who knows the county looked through it" }),
    }),
    townships: z.array(townshipSchema()).min(1).max(200),
    stations: z.array(stationSchema()).max(201).default([]),
    contracts: z.array(contractSchema()).max(200).default([]),
  }),
);
export type CountyFile = z.output<ReturnType<typeof countyFileSchema>>;

/** The JSON Schema by which editors complete and check a county file. */
export const countyFileJsonSchema = (): object => ({
  title: "A county of Helink",
  ...z.toJSONSchema(countyFileSchema(), { io: "input", unrepresentable: "any" }),
});
