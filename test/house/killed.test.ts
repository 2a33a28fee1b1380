import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { freePort } from "#infra/local/ports.ts";
import { type ApiTester, createApiTester, eventually } from "#test/support/api.ts";
import { aNeed, aRegistration } from "#test/support/requests.ts";

const division = "430422104";
const kills = Number(process.env.KILLS ?? 10);
const dataDir = mkdtempSync(join(tmpdir(), "helink-killed-"));
let running: ChildProcess | undefined;

afterAll(async () => {
  if (running) {
    const gone = once(running, "exit");
    running.kill("SIGINT");
    await gone;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

const start = async (port: number): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ["infra/local/start.ts"], {
    env: { ...process.env, PORT: String(port), HELINK_DATA: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout?.on("data", (text) => {
    printed += text;
  });
  await eventually(
    async () => {
      if (child.exitCode !== null) throw new Error(`the stack ended: ${printed}`);
      return fetch(`http://localhost:${port}/v1/health`).then(
        ({ status }) => status,
        () => 0,
      );
    },
    (status) => status === 200,
    90,
  );
  return child;
};

interface Promised {
  readonly volunteers: string[];
  readonly signups: { persona: string; signupId: string }[];
  readonly gifts: { donationId: string; readSecret: string; checkoutUrl: string; paid: boolean }[];
}

/** Registers, signs up and gives until the house goes away; keeps what was answered 2xx. */
const load = async (
  api: ApiTester,
  need: { needId: string; request: object },
  projectId: string,
  first: number,
  kept: Promised,
) => {
  const lane = async (from: number) => {
    for (let at = from; ; at += 4) {
      const persona = `volunteer-${first + at}`;
      const registered = await api.as(persona)("POST /v1/volunteers", aRegistration({ home: { division } }));
      if (registered.status === 201) kept.volunteers.push(persona);
      const signup = await api.as(persona)(`POST /v1/needs/${need.needId}/signups`, need.request);
      if (signup.status === 201) kept.signups.push({ persona, signupId: signup.body.signupId });
      const gift = await api.guest(`POST /v1/projects/${projectId}/donations`, {
        amount: 100,
        currency: "CNY",
        anonymous: true,
      });
      if (gift.status !== 201) continue;
      const entry = { ...gift.body, paid: false };
      kept.gifts.push(entry);
      const done = await fetch(`${gift.body.checkoutUrl}/complete`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: '{"outcome":"paid"}',
      });
      entry.paid = done.status === 200;
    }
  };
  await Promise.allSettled([0, 1, 2, 3].map(lane));
};

it(`killed ${kills} times under load: nothing answered is lost, nothing is half done, books and places agree`, async () => {
  const port = await freePort();
  running = await start(port);
  const kept: Promised = { volunteers: [], signups: [], gifts: [] };
  let api = createApiTester(`http://localhost:${port}`);
  const worker = api.as(`worker-${division}`);
  const headcount = 500;
  const { needId } = (
    await worker(
      "POST /v1/needs",
      aNeed({ division, positions: [{ skills: ["tutoring"], headcount, gates: {} }] }),
    )
  ).body;
  await worker(`POST /v1/needs/${needId}/open`);
  const need = (await api.guest(`GET /v1/needs/${needId}`)).body;
  const request = {
    positionId: need.positions[0].positionId,
    shifts: "all",
    riskNoticeVersion: need.riskNotice.version,
  };
  const { projectId } = (await api.guest("GET /v1/projects")).body.items.find((item: { name: string }) =>
    item.name.includes("海星行动"),
  );
  const fund = async () => (await api.guest(`GET /v1/projects/${projectId}/fund`)).body;
  const before = await fund();

  for (let kill = 0; kill < kills; kill += 1) {
    const enough = kept.signups.length + 6;
    const loading = load(api, { needId, request }, projectId, 20_000 + kill * 1_000, kept);
    await eventually(
      async () => kept.signups.length,
      (count) => count >= enough,
      60,
    );
    const gone = once(running, "exit");
    running.kill("SIGKILL");
    await gone;
    await loading;
    running = await start(port);
    api = createApiTester(`http://localhost:${port}`);
  }

  for (const persona of kept.volunteers)
    expect((await api.as(persona)("GET /v1/volunteers/me")).status, persona).toBe(200);
  const board = (await api.as(`worker-${division}`)(`GET /v1/needs/${needId}/signups?limit=500`)).body
    .items as { signupId: string; status: string }[];
  const stands = new Set(
    board.filter(({ status }) => status === "confirmed").map(({ signupId }) => signupId),
  );
  for (const { signupId } of kept.signups) expect(stands.has(signupId), signupId).toBe(true);
  expect((await api.guest(`GET /v1/needs/${needId}`)).body.positions[0].free).toBe(headcount - stands.size);

  const paid = kept.gifts.filter((gift) => gift.paid);
  const after = await eventually(fund, (state) => state.count >= before.count + paid.length, 60);
  for (const { donationId, readSecret } of paid) {
    const gift = await eventually(
      () => api.guest(`GET /v1/donations/${donationId}`, undefined, { "donation-secret": readSecret }),
      ({ body }) => body.status === "paid",
    );
    expect(gift.body.status).toBe("paid");
  }
  expect(after.raised.amount - before.raised.amount).toBe((after.count - before.count) * 100);
  process.stdout.write(
    `killed ${kills} times: ${kept.volunteers.length} profiles, ${kept.signups.length} signups, ${paid.length} paid gifts, all there\n`,
  );
}, 400_000);
