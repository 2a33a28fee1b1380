import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { freePort } from "#infra/local/ports.ts";
import { addDays, countyDay } from "#shared/values/time.ts";
import { giftProject } from "#test/support/gift-project.ts";
import { type ApiTester, createApiTester, eventually } from "./api.ts";
import { aNeed, aRegistration } from "./requests.ts";
import { startStackProcess } from "./stack-process.ts";

const division = "430422104";
const headcount = 2_000;
/** Registrations, signups and gifts that run concurrently when the stack, or its database, is killed. */
const lanes = 4;
/** Rows of the file that is being imported then. */
const rows = 40;

/** What was answered 2xx, and so must never be lost. */
export interface Promised {
  readonly volunteers: string[];
  readonly signupIds: string[];
  readonly gifts: { readonly donationId: string; readonly readSecret: string }[];
  readonly importIds: string[];
}

const healthOf = (port: number): Promise<number> =>
  fetch(`http://localhost:${port}/v1/health`).then(
    ({ status }) => status,
    () => 0,
  );

/** Kills DynamoDB Local as the system would, and waits until the stack has started it again. */
const killDatabase = async (port: number, dataDir: string): Promise<void> => {
  const { pid } = JSON.parse(readFileSync(join(dataDir, "dynamodb", "dynamodb.lock"), "utf8"));
  process.kill(pid, "SIGKILL");
  await eventually(
    () => healthOf(port),
    (status) => status === 503,
    10,
  );
  await eventually(
    () => healthOf(port),
    (status) => status === 200,
    60,
  );
};

const openNeed = async (api: ApiTester) => {
  const worker = api.as(`worker-${division}`);
  const positions = [{ skills: ["tutoring"], headcount, gates: { adult: true } }];
  const { needId } = (await worker("POST /v1/needs", aNeed({ division, positions }))).body;
  const { body: need } = await worker(`POST /v1/needs/${needId}/open`);
  const { positionId } = need.positions[0];
  return { needId, signup: { positionId, shifts: "all", riskNoticeVersion: need.riskNotice.version } };
};
type OpenNeed = Awaited<ReturnType<typeof openNeed>>;

/** Begins an import whose needs open at once, each on a day of its own. */
const importNeeds = async (api: ApiTester, name: string, kept: Promised): Promise<void> => {
  const day = countyDay(new Date());
  const lines = Array.from(
    { length: rows },
    (_, at) =>
      `${name}-${at},${division},演示 ${name}-${at},${addDays(day, 2 + (at % 50))},9:00,11:00,community-event`,
  );
  const csv = ["编号,行政区划,标题,日期,开始时间,结束时间,类别", ...lines].join("\n");
  const { status, body } = await api.as(`lead-${division}`)("POST /v1/needs/imports", { csv, open: true });
  if (status === 201) kept.importIds.push(body.importId);
};

/** Registers, signs up and gives, each person once, until the stack is gone. An answer of 503 is no promise. */
const load = async (
  api: ApiTester,
  { needId, signup }: OpenNeed,
  projectId: string,
  first: number,
  kept: Promised,
) => {
  const lane = async (from: number) => {
    for (let at = from; ; at += lanes) {
      const volunteer = api.as(`volunteer-${first + at}`);
      const registered = await volunteer("POST /v1/volunteers", aRegistration({ home: { division } }));
      if (registered.status === 201) kept.volunteers.push(`volunteer-${first + at}`);
      const signedUp = await volunteer(`POST /v1/needs/${needId}/signups`, signup);
      if (signedUp.status === 201) kept.signupIds.push(signedUp.body.signupId);
      const gift = await api.guest(`POST /v1/projects/${projectId}/donations`, {
        amount: 100,
        currency: "CNY",
        anonymous: true,
      });
      if (gift.status !== 201) continue;
      const paid = await fetch(`${gift.body.checkoutUrl}/complete`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"outcome":"paid"}',
      });
      if (paid.status === 200) kept.gifts.push(gift.body);
    }
  };
  await Promise.allSettled(Array.from({ length: lanes }, (_, at) => lane(at)));
};

/**
 * Kills a stack under load and in the middle of an import `kills` times: first its database, which it has to start
 * again by itself, then the whole of it, each after six more signups.
 * @returns what was answered 2xx, and the stack after the last start
 */
export const killUnderLoad = async (kills: number, dataDir: string) => {
  const port = await freePort();
  let stack = await startStackProcess({ port, dataDir });
  let api = createApiTester(stack.base);
  const kept: Promised = { volunteers: [], signupIds: [], gifts: [], importIds: [] };
  const need = await openNeed(api);
  const projectId = await giftProject(api, { name: "海星行动" });
  const { body: fundBefore } = await api.guest(`GET /v1/projects/${projectId}/fund`);
  for (let kill = 0; kill < kills; kill += 1) {
    const loading = load(api, need, projectId, 20_000 + kill * 1_000, kept);
    const moreSignups = (enough = kept.signupIds.length + 6) =>
      eventually(
        async () => kept.signupIds.length,
        (count) => count >= enough,
        60,
      );
    await moreSignups();
    await importNeeds(api, `k${kill}`, kept);
    await killDatabase(port, dataDir);
    await moreSignups();
    await stack.end("SIGKILL");
    await loading;
    stack = await startStackProcess({ port, dataDir });
    // Earlier tokens stay valid: the issuer has the same address again.
    api = createApiTester(stack.base);
  }
  return {
    api,
    kept,
    needId: need.needId,
    division,
    headcount,
    rows,
    projectId,
    fundBefore,
    /** Ctrl-C, while a client sends a half of its request. @returns how long it took, in milliseconds */
    stop: async (): Promise<number> => {
      const client = connect(port, "127.0.0.1");
      client.on("error", () => {});
      client.write("POST /v1/needs HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{");
      await once(client, "connect");
      await healthOf(port);
      const began = performance.now();
      await stack.end("SIGINT");
      client.destroy();
      return performance.now() - began;
    },
    end: () => stack.end("SIGKILL"),
  };
};
