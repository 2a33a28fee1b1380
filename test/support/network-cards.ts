import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type CountyCard, countyCardKey } from "#shared/published/cards/county-card.ts";
import { type Grant, roleCardKey } from "#shared/published/cards/role-card.ts";
import { servedCountiesKey } from "#shared/published/cards/served-counties.ts";
import { personOf } from "./call-api.ts";

const townships = [
  { code: "430422103", name: "三塘镇", neighbours: ["430422104"], lat: 26.9, lon: 112.4 },
  { code: "430422104", name: "谭子山镇", neighbours: ["430422103"], lat: 26.95, lon: 112.45 },
  { code: "430422105", name: "鸡笼镇", neighbours: [] },
];

/** Serves two counties: puts the cards of 430422 (three townships) and 430103 (one), as the network service keeps them. */
export const putCounties = async ({ documents, stage }: Platform): Promise<void> => {
  const cards: CountyCard[] = [
    { code: "430422", name: "衡南县", townships },
    {
      code: "430103",
      name: "天心区",
      townships: [{ code: "430103001", name: "坡子街街道", neighbours: [] }],
    },
  ].map((county) => ({
    ...countyCardKey(county.code),
    version: 1,
    edition: "2023",
    adjacency: { source: "test", confidence: "placeholder" },
    ...county,
  }));
  const served = { ...servedCountiesKey, version: 1, counties: cards.map(({ code }) => code) };
  for (const Item of [...cards, served])
    await documents.send(new PutCommand({ TableName: tableName(stage, "network"), Item }));
};

/** Gives a test person these roles, in place of any before. */
export const grantRoles = async (
  { documents, stage, ids }: Platform,
  subject: string,
  grants: readonly Grant[],
): Promise<void> => {
  const Item = { ...roleCardKey(personOf(ids, subject).personId), version: 1, grants };
  await documents.send(new PutCommand({ TableName: tableName(stage, "network"), Item }));
};
