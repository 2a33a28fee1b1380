import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader } from "jose";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { localMachineIdentity } from "#infra/local/identity/machine-identity.ts";
import { type LocalIdentity, startIdentity } from "#infra/local/identity/start-identity.ts";
import { createTokenVerifier } from "#shared/access/token.ts";
import { createBrowser, createSignInFlow } from "#test/support/sign-in-flow.ts";

const origin = "http://localhost:4000";
const dataDir = mkdtempSync(join(tmpdir(), "helink-issuer-"));
let identity: LocalIdentity;
beforeAll(async () => {
  const redirectUris = [`${origin}/`, `${origin}/signed-in`];
  identity = await startIdentity({ dataDir, personas: () => [], redirectUris, clock: () => new Date() });
});
afterAll(async () => {
  await identity.close();
  rmSync(dataDir, { recursive: true });
});
afterEach(() => {
  vi.useRealTimers();
});

const { authorizationUrl, signIn, redeem, renew, signOut, tokensFor } = createSignInFlow(
  () => identity,
  `${origin}/signed-in`,
);
const read = async (url: string): Promise<Record<string, unknown>> =>
  (await fetch(url, { headers: { origin } })).json() as Promise<Record<string, unknown>>;
const metadata = () => read(`${identity.issuer}/.well-known/openid-configuration`);
const verify = (token: string) =>
  createTokenVerifier({
    issuer: identity.issuer,
    audience: "helink-api",
    keys: createRemoteJWKSet(new URL(identity.jwksUrl)),
    clock: () => new Date(),
  })(token);
const tokens = async (persona = "volunteer-17", browse = createBrowser()) =>
  (await redeem(await signIn(browse, persona))).body;
const asks = async (browse: ReturnType<typeof createBrowser>, more: Record<string, string> = {}) =>
  (await browse(authorizationUrl(more))).next.pathname.startsWith("/sign-in/");
const later = (seconds: number) => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + seconds * 1_000 });
};

const programs = () => localMachineIdentity(identity);
const tokenOf = (client: { clientId: string; clientSecret: string }, scope?: string) =>
  tokensFor({
    grant_type: "client_credentials",
    client_id: client.clientId,
    client_secret: client.clientSecret,
    ...(scope ? { scope } : {}),
  });

/** What shows each line of the document, by its first column. */
const shows: Readonly<Record<string, () => Promise<void>>> = {
  "says where it is": async () => {
    const answer = await fetch(`${identity.issuer}/.well-known/openid-configuration`, {
      headers: { origin },
    });
    expect(answer.headers.get("access-control-allow-origin")).toMatch(/^(\*|http:\/\/localhost:4000)$/);
    expect(await answer.json()).toMatchObject({
      issuer: identity.issuer,
      jwks_uri: identity.jwksUrl,
      authorization_endpoint: expect.stringContaining(identity.issuer),
      token_endpoint: identity.tokenEndpoint,
      revocation_endpoint: expect.stringContaining(identity.issuer),
      end_session_endpoint: expect.stringContaining(identity.issuer),
    });
  },
  "shows its public keys": async () => {
    const { keys } = (await read(identity.jwksUrl)) as { keys: Record<string, unknown>[] };
    expect(keys).toEqual([expect.objectContaining({ kty: "RSA", alg: "RS256", kid: expect.any(String) })]);
    for (const part of ["d", "p", "q", "k"]) expect(keys[0]).not.toHaveProperty(part);
  },
  "signs access tokens as JWTs": async () => {
    const { access_token: token } = await tokens();
    expect(decodeProtectedHeader(token)).toMatchObject({ typ: "at+jwt", alg: "RS256" });
    expect(decodeJwt(token)).toMatchObject({
      iss: identity.issuer,
      sub: expect.any(String),
      client_id: "helink-web",
      exp: expect.any(Number),
      iat: expect.any(Number),
      jti: expect.any(String),
    });
  },
  "names the API as their audience": async () => {
    expect(decodeJwt((await tokens()).access_token).aud).toBe("helink-api");
  },
  "never lets an ID token pass for one": async () => {
    await expect(verify((await tokens()).id_token)).rejects.toMatchObject({ code: "unauthenticated" });
  },
  "names a person alike at every sign-in": async () => {
    const subjects = await Promise.all(
      ["volunteer-17", "volunteer-17", "volunteer-18"].map(
        async (name) => decodeJwt((await tokens(name)).access_token).sub,
      ),
    );
    expect(subjects[0]).toBe(subjects[1]);
    expect(subjects[0]).not.toBe(subjects[2]);
  },
  "vouches for a mail address in the access token": async () => {
    expect((await verify((await tokens()).access_token)).email).toBe("volunteer-17@demo.invalid");
  },
  "lets access tokens live for an hour": async () => {
    const { access_token: token } = await tokens();
    const { iat = 0, exp = 0 } = decodeJwt(token);
    expect(exp - iat).toBe(3_600);
    later(3_601);
    await expect(verify(token)).rejects.toMatchObject({ code: "unauthenticated" });
  },
  "gives the page a code for tokens, with PKCE": async () => {
    expect((await metadata()).code_challenge_methods_supported).toEqual(["S256"]);
    const without = authorizationUrl();
    without.searchParams.delete("code_challenge");
    const { next } = await createBrowser()(without);
    expect(next.searchParams.get("error")).toBe("invalid_request");
    const code = await signIn(createBrowser(), "volunteer-17");
    expect((await redeem(code, "x".repeat(43))).body.error).toBe("invalid_grant");
    const elsewhere = authorizationUrl({ redirect_uri: `${origin}/signed-in/else` });
    expect((await createBrowser()(elsewhere)).response.status).toBe(400);
  },
  "changes refresh tokens at each renewal": async () => {
    const { refresh_token: first } = await tokens();
    const { body: renewed } = await renew(first);
    expect(renewed.refresh_token).not.toBe(first);
    expect((await renew(first)).body.error).toBe("");
    later(62);
    expect((await renew(first)).body.error).toBe("invalid_grant");
    expect((await renew(renewed.refresh_token)).body.error).toBe("invalid_grant");
  },
  "ends a sign-in after two weeks": async () => {
    const { refresh_token: first } = await tokens();
    later(13 * 86_400);
    const { body: renewed } = await renew(first);
    expect(renewed.error).toBe("");
    later(86_400 + 60);
    expect((await renew(renewed.refresh_token)).body.error).toBe("invalid_grant");
  },
  "revokes refresh tokens": async () => {
    const { refresh_token: token } = await tokens();
    const { revocation_endpoint: address } = await metadata();
    const answer = await fetch(String(address), {
      method: "POST",
      headers: { origin },
      body: new URLSearchParams({ token, token_type_hint: "refresh_token", client_id: "helink-web" }),
    });
    expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([200, origin]);
    expect((await renew(token)).body.error).toBe("invalid_grant");
  },
  "ends its session when the page signs out": async () => {
    const browse = createBrowser();
    await tokens("volunteer-17", browse);
    expect(await asks(browse)).toBe(false);
    expect(await signOut(browse)).toBe(`${origin}/`);
    expect(await asks(browse)).toBe(true);
  },
  "asks who it is when told to": async () => {
    const browse = createBrowser();
    await tokens("volunteer-17", browse);
    expect(await asks(browse, { prompt: "login" })).toBe(true);
  },
  "is told the page's language": async () => {
    expect(await asks(createBrowser(), { ui_locales: "zh-CN", lang: "zh-CN" })).toBe(true);
  },
  "removes a person by their subject": async () => {
    const browse = createBrowser();
    const { access_token: token, refresh_token: refresh } = await tokens("volunteer-19", browse);
    const others = await tokens("volunteer-20");
    const subject = String(decodeJwt(token).sub);
    await identity.removePerson(subject);
    await identity.removePerson(subject);
    expect((await renew(refresh)).body.error).toBe("invalid_grant");
    expect(await asks(browse)).toBe(true);
    expect((await renew(others.refresh_token)).body.error).toBe("");
  },
  "makes clients for programs": async () => {
    const client = await programs().create({ owner: "opr_1", scopes: ["needs:read", "lists:read"] });
    const { body } = await tokenOf(client);
    expect(await verify(body.access_token)).toMatchObject({
      subject: client.clientId,
      clientId: client.clientId,
      machine: true,
      scopes: ["needs:read", "lists:read"],
    });
    expect((await tokenOf(client, "ledger:read")).body.error).toBe("invalid_scope");
  },
  "gives a program's secret again": async () => {
    const { clientId } = await programs().create({ owner: "opr_1", scopes: ["needs:read"] });
    const clientSecret = await programs().secretOf(clientId);
    expect((await tokenOf({ clientId, clientSecret })).body.error).toBe("");
  },
  "removes programs": async () => {
    const client = await programs().create({ owner: "opr_1", scopes: ["needs:read"] });
    await programs().remove(client.clientId);
    await programs().remove(client.clientId);
    expect((await tokenOf(client)).response.status).toBe(401);
  },
};

const [list = ""] = readFileSync(new URL("../../infra/issuer.md", import.meta.url), "utf8").split("## ");
const lines = [...list.matchAll(/^\| (?!it \|)([^|-][^|]*) \|/gm)].map(([, line = ""]) => line);

it("the document has a line for everything that is shown here, and the other way about", () => {
  expect(lines).toEqual(Object.keys(shows));
});

it.each(lines)("the local issuer %s", async (line) => {
  await shows[line]?.();
});
