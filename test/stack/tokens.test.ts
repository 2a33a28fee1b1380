import { createHmac, generateKeyPairSync } from "node:crypto";
import { type CryptoKey, exportJWK, importJWK, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { manifests } from "#services/services.ts";
import { runningStack } from "#test/support/api.ts";

const api = runningStack();
const routes = manifests.flatMap(({ routes }) =>
  Object.values(routes).map(({ method, path }) => ({ method, path })),
);

const base64 = (value: object | string | Buffer): string =>
  Buffer.from(typeof value === "object" && !Buffer.isBuffer(value) ? JSON.stringify(value) : value).toString(
    "base64url",
  );

let mutants: Record<string, string>;

beforeAll(async () => {
  const { issuer } = (await api.guest("GET /local/info")).body;
  const good = await api.tokenOf("volunteer-1");
  const [header = "", payload = "", signature = ""] = good.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
  const head = JSON.parse(Buffer.from(header, "base64url").toString());
  const keys = (await (await fetch(`${issuer}/jwks`)).json()) as { keys: Record<string, string>[] };
  const publicPem = JSON.stringify(keys.keys[0]);

  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const stranger = (await importJWK(await exportJWK(privateKey), "RS256")) as CryptoKey;
  const strangersJwk = await exportJWK(publicKey);
  const signed = (changed: object, headers: object = {}) =>
    new SignJWT({ ...claims, ...changed })
      .setProtectedHeader({ ...head, alg: "RS256", ...headers })
      .sign(stranger);
  const byHmac = (secret: string) => {
    const body = `${base64({ ...head, alg: "HS256" })}.${payload}`;
    return `${body}.${createHmac("sha256", secret).update(body).digest("base64url")}`;
  };
  const altered = { ...claims, sub: "demo|admin-430422" };
  mutants = {
    "alg none": `${base64({ ...head, alg: "none" })}.${payload}.`,
    "alg none with its signature": `${base64({ ...head, alg: "none" })}.${payload}.${signature}`,
    "HS256 with the public key": byHmac(publicPem),
    "HS256 with an empty key": byHmac(""),
    "another subject under the old signature": `${header}.${base64(altered)}.${signature}`,
    "another issuer": await signed({ iss: "https://elsewhere.invalid" }),
    "a stranger's key under our key's id": await signed({}),
    "a stranger's key, embedded": await signed({}, { jwk: strangersJwk }),
    "a stranger's key by address": await signed({}, { jku: "http://localhost:1/jwks" }),
    "an unknown key": await signed({}, { kid: "nobody" }),
    "no signature": `${header}.${payload}.`,
    "two signatures": `${good}.${signature}`,
    "half a token": `${header}.${payload}`,
    "no token": "x",
  };
});

describe("a token that does not prove who calls", () => {
  it("is answered 401 on every route, whatever the mutation", async () => {
    for (const [what, token] of Object.entries(mutants)) {
      const send = api.withToken(token);
      const answers = await Promise.all(
        routes.map(async ({ method, path }) => {
          const { status } = await send(
            `${method} ${path.replaceAll(/\{\w+\}/g, "x")}`,
            method === "GET" ? undefined : {},
          );
          return `${method} ${path}: ${status}`;
        }),
      );
      expect(
        answers.filter((line) => !line.endsWith(": 401")),
        what,
      ).toEqual([]);
    }
    process.stdout.write(
      `tokens: ${Object.keys(mutants).length} mutants x ${routes.length} routes, all 401\n`,
    );
  });
});
