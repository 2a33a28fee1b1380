import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from "jose";
import { beforeAll, describe, expect, it } from "vitest";
import { createTokenVerifier, type VerifyToken } from "#shared/access/token.ts";

const issuer = "https://issuer.test";
const now = Math.floor(Date.parse("2026-03-02T01:00:00Z") / 1_000);

let verify: VerifyToken;
let cognito: VerifyToken;
let sign: (claims: object, header?: object) => Promise<string>;

const good = {
  iss: issuer,
  sub: "somebody",
  client_id: "helink-web",
  aud: "helink-api",
  scope: "openid needs:read x",
  exp: now + 60,
};

beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: "k", alg: "RS256" }] });
  const clock = () => new Date(now * 1_000);
  verify = createTokenVerifier({ issuer, audience: "helink-api", keys, clock });
  cognito = createTokenVerifier({ issuer, audience: "helink-api", clientIds: ["helink-web"], keys, clock });
  sign = (claims, header = {}) =>
    new SignJWT({ ...claims })
      .setProtectedHeader({ alg: "RS256", kid: "k", typ: "at+jwt", ...header })
      .sign(privateKey);
});

describe("an access token, properly signed,", () => {
  it("proves subject, client and the scopes that exist here", async () => {
    expect(await verify(await sign(good))).toMatchObject({
      subject: "somebody",
      clientId: "helink-web",
      machine: false,
      scopes: ["needs:read"],
    });
  });

  it("is a machine's where the subject is the client", async () => {
    expect((await verify(await sign({ ...good, sub: "mcl_1", client_id: "mcl_1" }))).machine).toBe(true);
  });

  it("gives a mail address only where the issuer verified it", async () => {
    const email = "a@demo.invalid";
    expect((await verify(await sign({ ...good, email, email_verified: true }))).email).toBe(email);
    expect((await verify(await sign({ ...good, email }))).email).toBeUndefined();
  });

  it.each([
    ["is of another issuer", { iss: "https://elsewhere.invalid" }, {}],
    ["is for another audience", { aud: "another" }, {}],
    ["ended this very second", { exp: now }, {}],
    ["begins a second from now", { nbf: now + 1 }, {}],
    ["has no end", { exp: undefined }, {}],
    ["names no client", { client_id: undefined }, {}],
    ["names no audience where clients are not listed", { aud: undefined }, {}],
    ["is an ID token", {}, { typ: "JWT" }],
    ["says it is an ID token", { token_use: "id" }, { typ: "JWT" }],
  ])("is refused when it %s", async (_what, claims, header) => {
    await expect(sign({ ...good, ...claims }, header).then(verify)).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  it("may name no audience but one of the clients listed, as Cognito's do, and then only theirs", async () => {
    const token = { ...good, aud: undefined, token_use: "access" };
    expect((await cognito(await sign(token, { typ: "JWT" }))).subject).toBe("somebody");
    await expect(
      sign({ ...token, client_id: "another" }, { typ: "JWT" }).then(cognito),
    ).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

it("a machine client of Cognito is known by its scopes of this API, which lose their prefix", async () => {
  const token = {
    ...good,
    sub: "m",
    client_id: "m",
    aud: undefined,
    token_use: "access",
    scope: "helink-api/lists:read",
  };
  expect(await cognito(await sign(token, { typ: "JWT" }))).toMatchObject({
    machine: true,
    scopes: ["lists:read"],
  });
  const foreign = { ...token, scope: "another-api/lists:read" };
  await expect(sign(foreign, { typ: "JWT" }).then(cognito)).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

it("keys that cannot be had are our fault, not the caller's", async () => {
  const keys = async () => {
    throw new TypeError("fetch failed");
  };
  const broken = createTokenVerifier({ issuer, audience: "helink-api", keys, clock: () => new Date() });
  await expect(sign(good).then(broken)).rejects.toBeInstanceOf(TypeError);
});
