import { request } from "node:http";
import { describe, expect, it } from "vitest";
import { runningStack } from "#test/support/api.ts";

const { base } = runningStack();

/** Asks for a token as a page would whose name leads to this machine. */
const askForToken = (host: string, type = "application/json", path = "/local/token") =>
  new Promise<number>((resolve, reject) => {
    const { port } = new URL(base);
    const call = request(
      { host: "127.0.0.1", port, path, method: "POST", headers: { host, "content-type": type } },
      (answer) => {
        answer.resume();
        resolve(answer.statusCode ?? 0);
      },
    );
    call.on("error", reject);
    call.end('{"persona":"volunteer-1"}');
  });

describe("a local route", () => {
  it.each(["localhost", "localhost:4000", "127.0.0.1", "127.0.0.1:4000"])("answers %s", async (host) => {
    expect(await askForToken(host)).toBe(200);
  });

  it.each([
    "evil.example",
    "localhost.evil.example",
    "evil.example:4000",
    "127.0.0.1.nip.io",
    "localhost@evil",
  ])("mints no token for a page of %s", async (host) => {
    expect(await askForToken(host)).toBe(403);
    expect(await askForToken(host, "application/json", "/local/dead-letters/redrive")).toBe(403);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/jsonp"])(
    "mints no token for %s, which a foreign page may send without asking",
    async (type) => {
      expect(await askForToken("localhost", type)).toBe(415);
    },
  );

  it("lists what was given up, and takes up again what is in a queue there is", async () => {
    const api = runningStack();
    expect((await api.guest("GET /local/dead-letters")).body.items).toBeInstanceOf(Array);
    const redrive = (queue: unknown) => api.guest("POST /local/dead-letters/redrive", { queue });
    expect((await redrive("matching.onNeedChanged")).body).toEqual({ redriven: expect.any(Number) });
    expect((await redrive("constructor")).body).toMatchObject({
      errors: [{ pointer: "/queue", code: "unknown-queue" }],
    });
  });

  it("of the documentation knows its files and no names of objects", async () => {
    for (const file of ["constructor", "__proto__", "toString"])
      expect((await fetch(`${base}/docs/${file}`)).status).toBe(404);
  });
});

describe("a query", () => {
  it("names __proto__ as a parameter that there is not", async () => {
    const answer = await fetch(`${base}/v1/needs?__proto__=1`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ pointer: "query/__proto__" }] });
  });

  it("of 1,200 parameters, and a body of 7,000 unknown keys, are answered below 64 KB", async () => {
    const names = (count: number) => Array.from({ length: count }, (_, at) => `k${at}`);
    const query = names(1_200)
      .map((name) => `${name}=1`)
      .join("&");
    const body = JSON.stringify(Object.fromEntries(names(7_000).map((name) => [name, 1])));
    const { items } = (await (await fetch(`${base}/v1/projects`)).json()) as {
      items: { projectId: string }[];
    };
    const headers = { "accept-language": "en", "content-type": "application/json" };
    const answers = [
      await fetch(`${base}/v1/needs?${query}`, { headers }),
      await fetch(`${base}/v1/projects/${items[0]?.projectId}/donations`, { method: "POST", headers, body }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect((await answer.arrayBuffer()).byteLength).toBeLessThan(64 * 1024);
    }
  });
});
