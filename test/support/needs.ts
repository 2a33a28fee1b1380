import { tmpdir } from "node:os";
import { join } from "node:path";
import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { PutCommand, QueryCommand, ScanCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { openTableStream } from "#infra/local/runtime/events/table-stream.ts";
import { createLocalFiles } from "#infra/local/runtime/uploads/local-files.ts";
import { manifest as matchingManifest } from "#services/matching/manifest.ts";
import { composeNeeds } from "#services/needs/main.ts";
import { manifest } from "#services/needs/manifest.ts";
import { tableName } from "#shared/db/table.ts";
import { type ShiftStatus, shiftStates, takesPlace } from "#shared/eligibility/shift-states.ts";
import { isWatched } from "#shared/manifest/is-watched.ts";
import { type GateCard, gateCardKey } from "#shared/published/cards/gate-card.ts";
import type { Grant } from "#shared/published/cards/role-card.ts";
import type { DomainEvent } from "#shared/published/domain-event.ts";
import { eventsOf } from "#shared/published/publisher.ts";
import { caller, personOf, tokenOf } from "./call-api.ts";
import { dynamoDbEndpoint } from "./dynamodb-endpoint.ts";
import { grantRoles, putCounties } from "./network-cards.ts";
import { createTestPlatform } from "./test-platform.ts";

const connection = () => ({
  region: "local",
  endpoint: dynamoDbEndpoint(),
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
});

/** A need of kind `other` with its gates settled: one tutor's Saturday in March 2026, 9 to 11. */
export const someNeed = (more: Record<string, unknown> = {}) => ({
  division: "430422103",
  title: "周末课业辅导",
  description: "两名三年级学生，数学为主。",
  positions: [{ skills: ["tutoring"], headcount: 2, gates: { adult: true } }],
  windows: [{ kind: "once", from: "2026-03-07T09:00:00+08:00", to: "2026-03-07T11:00:00+08:00" }],
  ...more,
});

/** Every Saturday from 7 March, 9 to 11, so many times (at most 78). */
export const saturdays = (times: number) => {
  const end = new Date(Date.UTC(2026, 2, 7 + 7 * (times - 1))).toISOString().slice(0, 10);
  return [{ kind: "weekly", day: "saturday", from: "09:00", to: "11:00", start: "2026-03-07", end }];
};

/**
 * The needs service on DynamoDB Local, with county cards, staff, and volunteers by their gate cards.
 * @param options `factor`: how many times the limits of shared/limits/ are allowed
 */
export const createNeedsWorld = async ({ factor = 1_000 } = {}) => {
  const { platform, clock, logged } = await createTestPlatform(
    [manifest.table, matchingManifest.table, { name: "network" }, { name: "volunteers" }],
    { factor },
  );
  const { documents, stage, ids } = platform;
  const { files, store: upload } = createLocalFiles(
    join(tmpdir(), `helink-files-${stage}`),
    (key) => `https://files.test/${key}`,
    async (file) => service.uploads?.beginImport?.(file),
  );
  const service = composeNeeds(files, { sliceRows: 10 })(platform);
  const table = tableName(stage, "needs");
  const staff = async (subject: string, ...grants: Grant[]) => {
    await grantRoles(platform, subject, grants);
    return tokenOf(subject);
  };
  /** The gate card written last, by subject. */
  const cards = new Map<string, GateCard>();
  /** Writes a gate card: an adult tutor who is free for 40 hours a week, unless it says otherwise. */
  const volunteer = async (subject: string, more: Partial<GateCard> = {}) => {
    const { personId, volunteerId } = personOf(ids, subject);
    const card: GateCard = {
      ...gateCardKey(volunteerId),
      version: 1,
      volunteerId,
      personId,
      status: "active",
      hasGuardian: false,
      vehicle: false,
      skills: ["tutoring"],
      languages: ["zh-CN"],
      checks: [],
      weeklyCapMinutes: 2_400,
      teams: [],
      leads: [],
      ...more,
    };
    await documents.send(new PutCommand({ TableName: tableName(stage, "volunteers"), Item: card }));
    cards.set(subject, card);
    return tokenOf(subject);
  };
  await putCounties(platform);
  const county = "430422";
  const [worker, colleague, lead, stranger, manager] = [
    await staff("worker", { role: "social_worker", county, divisions: ["430422103"] }),
    await staff("colleague", { role: "social_worker", county, divisions: ["430422103"] }),
    await staff("lead", { role: "station_lead", county, divisions: ["430422103"] }),
    await staff("stranger", { role: "station_lead", county, divisions: ["430422104"] }),
    await staff("manager", { role: "ngo_manager", county, divisions: [], operatorId: "opr_1" }),
  ];
  const call = caller(service.api);

  const streams = new DynamoDBStreamsClient(connection());
  const { Table } = await new DynamoDBClient(connection()).send(
    new DescribeTableCommand({ TableName: table }),
  );
  const stream = openTableStream(streams, Table?.LatestStreamArn ?? "", {});
  let lastSlice: DomainEvent | undefined;
  /** Runs the slice of an import again that was due last. */
  const runLastSlice = async (): Promise<void> => {
    if (!lastSlice) throw new Error("no slice has been due yet");
    await service.consumers?.onImportSliceDue?.(lastSlice);
  };
  /** Hands the table's stream to its handlers until no record is left. @returns the events published on the way */
  const settle = async (): Promise<DomainEvent[]> => {
    const events: DomainEvent[] = [];
    for (let quiet = 0; quiet < 2; ) {
      const { records, checkpoint } = await stream.read();
      stream.commit(checkpoint);
      quiet = records.length === 0 ? quiet + 1 : 0;
      for (const record of records) {
        const published = service.toEvents ? eventsOf(service.toEvents, record) : [];
        events.push(...published);
        for (const [name, handle] of Object.entries(service.streamHandlers ?? {}))
          if (isWatched(manifest.functions?.[name]?.watches, record)) await handle(record);
        for (const event of published.filter(({ name }) => name === "needs.ImportSliceDue")) {
          lastSlice = event;
          await service.consumers?.onImportSliceDue?.(event);
        }
      }
    }
    return events;
  };

  const openNeed = async (more: Record<string, unknown> = {}) => {
    const created = await call("POST /v1/needs", { token: worker, body: someNeed(more) });
    const params = { needId: created.body.needId as string };
    const open = (token: string) => call("POST /v1/needs/{needId}/open", { token, params });
    const first = await open(worker);
    const opened = first.body.code === "awaiting-release" ? await open(lead) : first;
    const need = opened.body as {
      needId: string;
      status: string;
      positions: { positionId: string; free: number }[];
      shifts: { shiftId: string; from: string; to: string; free: number[] }[];
      riskNotice: { version: number };
    };
    const positionId = need.positions[0]?.positionId ?? "";
    const signUp = (token: string, body: Record<string, unknown> = {}, headers = {}) =>
      call("POST /v1/needs/{needId}/signups", {
        token,
        params,
        body: { positionId, shifts: "all", riskNoticeVersion: need.riskNotice.version, ...body },
        headers,
      });
    const ofSignup = (route: string, token: string, signupId: string, more = {}) =>
      call(route, { token, params: { ...params, signupId }, ...more });
    return {
      ...need,
      positionId,
      params,
      signUp,
      confirm: (token: string, signupId: string, query: Record<string, string> = {}) =>
        ofSignup("POST /v1/needs/{needId}/signups/{signupId}/confirm", token, signupId, { query }),
      withdraw: (token: string, signupId: string, query: Record<string, string> = {}) =>
        ofSignup("DELETE /v1/needs/{needId}/signups/{signupId}", token, signupId, { query }),
      attend: (token: string, signupId: string, body: unknown) =>
        ofSignup("PUT /v1/needs/{needId}/signups/{signupId}/attendance", token, signupId, { body }),
      read: async (token?: string) =>
        (await call("GET /v1/needs/{needId}", { params, ...(token ? { token } : {}) })).body,
      signups: async () =>
        (await call("GET /v1/needs/{needId}/signups", { token: worker, params })).body.items,
    };
  };

  /** Free places and waiters as the board has them, and as they follow from the signups and the headcount. */
  const ledger = async (needId: string) => {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": `NEED#${needId}` },
      }),
    );
    const need = Items.find(({ sk }) => sk === "NEED");
    const signups = Items.filter(({ sk }) => String(sk).startsWith("SIGNUP#"));
    const boards = Items.filter(({ sk }) => String(sk).startsWith("BOARD#"));
    type Held = { readonly shiftId: string; readonly status: ShiftStatus; readonly released?: boolean };
    const count = (positionId: string, shiftId: string, isCounted: (shift: Held) => boolean) =>
      signups
        .filter((signup) => signup.positionId === positionId)
        .flatMap((signup): Held[] => signup.shifts)
        .filter((shift) => shift.shiftId === shiftId && isCounted(shift)).length;
    const expected = Object.fromEntries(
      need?.positions.map(({ positionId, headcount }: { positionId: string; headcount: number }) => [
        positionId,
        Object.fromEntries(
          need.shifts.map(({ shiftId }: { shiftId: string }) => [
            shiftId,
            {
              free: headcount - count(positionId, shiftId, takesPlace),
              waiters: count(positionId, shiftId, ({ status }) => shiftStates[status].waits),
            },
          ]),
        ),
      ]),
    );
    return {
      board: Object.fromEntries(boards.map(({ positionId, places }) => [positionId, places])),
      expected,
    };
  };
  const rowsOf = async (pk: string) => {
    const { Items = [] } = await documents.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": pk },
        ConsistentRead: true,
      }),
    );
    return Items;
  };
  /** Makes a signup one that does not parse. */
  const damageSignup = async (needId: string, signupId: string) => {
    await documents.send(
      new UpdateCommand({
        TableName: table,
        Key: { pk: `NEED#${needId}`, sk: `SIGNUP#${signupId}` },
        UpdateExpression: "SET shifts = :damaged",
        ExpressionAttributeValues: { ":damaged": "damaged" },
      }),
    );
  };
  const everyRow = async () => (await documents.send(new ScanCommand({ TableName: table }))).Items ?? [];

  return {
    platform,
    logged,
    clock,
    service,
    call,
    ids,
    table,
    staff,
    volunteer,
    cards,
    settle,
    openNeed,
    upload,
    runLastSlice,
    ledger,
    damageSignup,
    everyRow,
    rowsOf,
    worker,
    colleague,
    lead,
    stranger,
    manager,
  };
};
export type NeedsWorld = Awaited<ReturnType<typeof createNeedsWorld>>;
