import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eventually } from "#test/support/api.ts";
import { killUnderLoad } from "#test/support/killed-stack.ts";

type Entry = { readonly debit?: number; readonly credit?: number };

const kills = Number(process.env.KILLS ?? 2);
const dataDir = mkdtempSync(join(tmpdir(), "helink-killed-"));

describe(`a stack killed ${kills} times under load, and its database as often`, () => {
  let after: Awaited<ReturnType<typeof killUnderLoad>>;
  beforeAll(
    async () => {
      after = await killUnderLoad(kills, dataDir);
    },
    240_000 + 60_000 * kills,
  );
  afterAll(async () => {
    await after?.end();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it("has every profile whose registration was answered", async () => {
    expect(after.kept.volunteers.length).toBeGreaterThanOrEqual(kills * 6);
    for (const persona of after.kept.volunteers)
      expect((await after.api.as(persona)("GET /v1/volunteers/me")).status, persona).toBe(200);
  });

  it("has every signup that was answered, nobody twice, and as many places taken as rows", async () => {
    const { api, kept, needId, division, headcount } = after;
    const items: { signupId: string; volunteerId: string; status: string }[] = [];
    let cursor = "";
    do {
      const { body } = await api.as(`worker-${division}`)(`GET /v1/needs/${needId}/signups${cursor}`);
      items.push(...body.items);
      cursor = body.nextCursor && `?cursor=${encodeURIComponent(body.nextCursor)}`;
    } while (cursor);
    expect(new Set(items.map(({ volunteerId }) => volunteerId)).size).toBe(items.length);
    const statuses = new Map(items.map(({ signupId, status }) => [signupId, status]));
    const lost = kept.signupIds.filter((signupId) => statuses.get(signupId) !== "confirmed");
    expect(lost.map((signupId) => [signupId, statuses.get(signupId) ?? "is not there"])).toEqual([]);
    const confirmed = items.filter(({ status }) => status === "confirmed").map(({ signupId }) => signupId);
    const { body: need } = await api.guest(`GET /v1/needs/${needId}`);
    expect(need.positions[0].free).toBe(headcount - confirmed.length);
    // What other services learn of signups has come to the same, however often it broke off.
    await eventually(
      () => api.as(`worker-${division}`)(`GET /v1/needs/${needId}/volunteers`),
      ({ body }) => body.items.length === confirmed.length,
    );
  });

  it(
    "has read every imported file to its end, and matching knows every public need",
    async () => {
      const { api, kept, division, rows } = after;
      expect(kept.importIds).toHaveLength(kills);
      const lead = api.as(`lead-${division}`);
      for (const importId of kept.importIds) {
        const { body } = await eventually(
          () => lead(`GET /v1/needs/imports/${importId}`),
          (answer) => answer.body.status === "done",
          60,
        );
        expect(body).toMatchObject({ rows, created: rows, refused: 0 });
      }
      const needIds: string[] = [];
      let cursor = "";
      do {
        const { body } = await api.guest(`GET /v1/needs?division=${division}${cursor}`);
        needIds.push(...body.items.map(({ needId }: { needId: string }) => needId));
        cursor = body.nextCursor && `&cursor=${encodeURIComponent(body.nextCursor)}`;
      } while (cursor);
      expect(needIds.length).toBeGreaterThanOrEqual(kills * rows);
      for (const needId of needIds)
        await eventually(
          () => lead(`GET /v1/needs/${needId}/matches?limit=1`),
          ({ status }) => status === 200,
        );
    },
    60_000 * kills,
  );

  it("gave nothing up, and keeps its files to itself", async () => {
    const answer = await fetch(`${after.api.base}/local/dead-letters`);
    expect(await answer.json()).toEqual({ items: [] });
    const log = readFileSync(join(dataDir, "log.jsonl"), "utf8");
    expect(log.match(/.*(?:ReferenceError|TypeError|RangeError).*/)?.[0]).toBeUndefined();
    const open = readdirSync(dataDir, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => (statSync(file).mode & 0o077) !== 0);
    expect(open).toEqual([]);
  });

  it("has every gift that was paid, booked once, and its books balance", async () => {
    const { api, kept, projectId, fundBefore } = after;
    for (const { donationId, readSecret } of kept.gifts)
      await eventually(
        () => api.guest(`GET /v1/donations/${donationId}`, undefined, { "donation-secret": readSecret }),
        ({ body }) => body.status === "paid",
      );
    const { body: fund } = await api.guest(`GET /v1/projects/${projectId}/fund`);
    const count = fund.count - fundBefore.count;
    expect(count).toBeGreaterThanOrEqual(kept.gifts.length);
    expect(fund.raised.amount - fundBefore.raised.amount).toBe(count * 100);
    let postings = 0;
    let cursor = "";
    do {
      const { body } = await api.as("auditor-430422")(`GET /v1/projects/${projectId}/ledger${cursor}`);
      for (const { entries } of body.items) {
        const sum = (side: "debit" | "credit") =>
          entries.reduce((total: number, entry: Entry) => total + (entry[side] ?? 0), 0);
        expect(sum("debit")).toBe(sum("credit"));
      }
      postings += body.items.length;
      cursor = body.nextCursor && `?cursor=${encodeURIComponent(body.nextCursor)}`;
    } while (cursor);
    expect(postings).toBeGreaterThanOrEqual(fund.count);
  });

  it("stops within five seconds, whatever a client does", async () => {
    expect(await after.stop()).toBeLessThan(5_000);
  });
});
