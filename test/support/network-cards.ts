import { DeleteCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import { tableName } from "#shared/db/table.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type CountyCard, countyCardKey } from "#shared/published/cards/county-card.ts";
import { type Grant, roleCardKey } from "#shared/published/cards/role-card.ts";
import { servedCountiesKey } from "#shared/published/cards/served-counties.ts";
import {
  type StaffContact,
  type StaffContactCard,
  staffContactKey,
} from "#shared/published/cards/staff-contact.ts";
import { type StationCard, stationCardKey } from "#shared/published/cards/station-card.ts";
import { personOf } from "./call-api.ts";

const townships = [
  { code: "430422103", name: "三塘镇", neighbours: ["430422104"], lat: 26.9, lon: 112.4 },
  { code: "430422104", name: "谭子山镇", neighbours: ["430422103"], lat: 26.95, lon: 112.45 },
  { code: "430422105", name: "鸡笼镇", neighbours: [] },
];

/** The card of a township's station, which is easily found. */
export const stationCard = (
  division: string,
  name: string,
  more: Partial<StationCard> = {},
): StationCard => ({
  ...stationCardKey(division),
  version: 1,
  division,
  name: `${name}社工站`,
  phone: "+8673480000103",
  address: `${name}演示路 1 号`,
  closedOn: null,
  ...more,
});

/** Puts the card of a station. */
export const putStation = async ({ documents, stage }: Platform, Item: StationCard): Promise<void> => {
  await documents.send(new PutCommand({ TableName: tableName(stage, "network"), Item }));
};

/**
 * Serves two counties: puts the cards of 430422 (three townships) and 430103 (one) and of their stations, as the network
 * service keeps them.
 */
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
  const stations = cards.flatMap(({ townships }) =>
    townships.map(({ code, name }) => stationCard(code, name)),
  );
  for (const Item of [...cards, ...stations, served])
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

/** Gives a test person's name and phone for volunteers, as they do at the network service; null: takes them back. */
export const putStaffContact = async (
  { documents, stage, ids, envelope, clock }: Platform,
  subject: string,
  contact: StaffContact | null,
): Promise<void> => {
  const TableName = tableName(stage, "network");
  const { personId } = personOf(ids, subject);
  const Key = staffContactKey(personId);
  if (contact === null) {
    await documents.send(new DeleteCommand({ TableName, Key }));
    return;
  }
  const Item: StaffContactCard = {
    ...Key,
    version: 1,
    personId,
    sealed: await envelope.seal(personId, "staff-contact", contact),
    consent: { version: "2026-11", at: clock().toISOString() },
  };
  await documents.send(new PutCommand({ TableName, Item }));
};
