import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { composeLists } from "#services/lists/main.ts";
import { manifest as listsManifest } from "#services/lists/manifest.ts";
import { composeMatching } from "#services/matching/main.ts";
import { manifest as matchingManifest } from "#services/matching/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import { contactCardKey } from "#shared/published/cards/contact-card.ts";
import { countyCardKey } from "#shared/published/cards/county-card.ts";
import { gateCardKey } from "#shared/published/cards/gate-card.ts";
import { type Grant, roleCardKey } from "#shared/published/cards/role-card.ts";
import { caller, personOf } from "./call-api.ts";
import { noGates } from "./gates.ts";
import { createTestPlatform } from "./test-platform.ts";
import { wholeRun } from "./whole-run.ts";

export const [home, next, far] = ["430422100", "430422101", "430422102"] as const;

/** Matching, and lists, which read its postings, among the cards of others: a county of three townships in a row. */
export const createMatchingWorld = async () => {
  const { platform, clock, logged } = await createTestPlatform([
    matchingManifest.table,
    listsManifest.table,
    { name: "network" },
    { name: "volunteers" },
  ]);
  const { ids, documents, stage, envelope } = platform;
  const [matching, lists] = [composeMatching(platform), composeLists(platform)];
  const services = [
    { manifest: matchingManifest, service: matching },
    { manifest: listsManifest, service: lists },
  ];
  const put = (table: string, Item: object) =>
    documents.send(new PutCommand({ TableName: tableName(stage, table), Item }));
  await put("network", {
    ...countyCardKey("430422"),
    version: 1,
    code: "430422",
    name: "衡南县",
    edition: "2023",
    adjacency: { source: "invented for tests", confidence: "placeholder" },
    townships: [
      { code: home, name: "甲镇", neighbours: [next] },
      { code: next, name: "乙镇", neighbours: [far] },
      { code: far, name: "丙镇", neighbours: [] },
    ],
  });

  /** Delivers an event to the consumers that subscribed to it, through JSON as a queue would. */
  const deliver = async (name: string, subject: string, version: number, data: object): Promise<void> => {
    const handlers = services.flatMap(({ manifest, service }) => {
      const consumer = manifest.subscriptions?.find(({ event }) => event === name)?.consumer ?? "";
      return service.consumers?.[consumer] ?? [];
    });
    if (handlers.length === 0) throw new Error(`nobody consumes ${name}`);
    const event = { eventId: `${subject}-${version}`, name, subject, version, correlationId: "test-event" };
    const at = platform.clock().toISOString();
    for (const handle of handlers) await handle(JSON.parse(JSON.stringify({ ...event, at, data })));
  };

  const profile = (fields: object = {}) => ({
    status: "active",
    division: home,
    travelRadiusKm: 10,
    weeklyHoursCap: 10,
    availability: [{ day: "saturday", from: "08:00", to: "18:00" }],
    daysOff: [],
    skills: ["tutoring"],
    languages: ["zh-CN"],
    vehicle: false,
    hasGuardian: false,
    checks: [],
    ...fields,
  });

  /** Registers an invented person: both cards, and the event. */
  const register = async (
    subject: string,
    fields: object = {},
    {
      consents = true,
      thanks = false,
      teams = [],
      leads = [],
    }: { consents?: boolean; thanks?: boolean; teams?: string[]; leads?: string[] } = {},
  ) => {
    const { personId, volunteerId } = personOf(ids, subject);
    const { status, skills, languages, vehicle, hasGuardian, checks } = profile(fields);
    const gates = { status, skills, languages, vehicle, hasGuardian, checks, teams, leads };
    await put("volunteers", {
      ...gateCardKey(volunteerId),
      version: 1,
      volunteerId,
      personId,
      weeklyCapMinutes: 600,
      maskedName: "王**",
      birthYear: 1990,
      ...gates,
    });
    const contact = { name: `王${subject}`, phone: "+8613900000001" };
    const sealed = await envelope.seal(personId, "contact", contact);
    const consent = { consentOperator: consents, consentThanks: thanks };
    const card = { version: 1, volunteerId, personId, sealed, ...consent };
    await put("volunteers", { ...contactCardKey(volunteerId), ...card, maskedName: "王**" });
    await deliver("volunteers.VolunteerRegistered", volunteerId, 1, profile(fields));
    return volunteerId;
  };

  const grant = (subject: string, ...grants: Omit<Grant, "county">[]) =>
    put("network", {
      ...roleCardKey(personOf(ids, subject).personId),
      version: 1,
      grants: grants.map((one) => ({ county: "430422", ...one })),
    });

  /** An open need of one position, on Saturday 7 March 2026 from 9 to 11 in the county. */
  const need = (fields: object = {}) => ({
    status: "open",
    division: home,
    kind: "other",
    listing: "public",
    remote: false,
    title: "周六课业辅导",
    positions: [{ positionId: positionId, skills: ["tutoring"], headcount: 2, gates: noGates }],
    shifts: [{ shiftId, from: "2026-03-07T01:00:00.000Z", to: "2026-03-07T03:00:00.000Z" }],
    createdAt: platform.clock().toISOString(),
    ...fields,
  });
  const positionId = ids.fresh("position");
  const shiftId = ids.fresh("shift");
  const openNeed = async (fields: object = {}) => {
    const needId = ids.fresh("need");
    await deliver("needs.NeedOpened", needId, 1, need(fields));
    return needId;
  };

  /** A signup for that one shift. */
  const signup = (needId: string, volunteerId: string, status: string, fields: object = {}) => ({
    needId,
    division: home,
    positionId,
    volunteerId,
    personId: "per_unused",
    shifts: [{ shiftId, status, from: "2026-03-07T01:00:00.000Z", to: "2026-03-07T03:00:00.000Z" }],
    ...fields,
  });
  const signUp = async (needId: string, volunteerId: string, status = "confirmed", fields: object = {}) => {
    const signupId = ids.fresh("signup");
    await deliver("needs.SignupConfirmed", signupId, 1, signup(needId, volunteerId, status, fields));
    return signupId;
  };

  return {
    /** Looks after the askings that are due. */
    sweep: async () => matching.schedules?.sweepAskings?.(wholeRun(0)),
    call: caller(matching.api),
    callLists: caller(lists.api),
    platform,
    clock,
    logged,
    ids,
    put,
    deliver,
    profile,
    register,
    grant,
    need,
    openNeed,
    signup,
    signUp,
    positionId,
    shiftId,
  };
};
