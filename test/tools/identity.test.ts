import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRemoteJWKSet, decodeJwt, decodeProtectedHeader } from "jose";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { hashSecret } from "#infra/local/identity/machine-clients.ts";
import { type Persona, personaSubject } from "#infra/local/identity/persona.ts";
import { type LocalIdentity, startIdentity } from "#infra/local/identity/start-identity.ts";
import { createTokenVerifier } from "#shared/access/token.ts";
import { createBrowser, createSignInFlow } from "#test/support/sign-in-flow.ts";

const now = new Date("2026-03-02T01:00:00.000Z");
const clock = () => now;
const redirectUri = "http://localhost:4000/signed-in";
const lead: Persona = {
  name: "lead-430422101",
  subject: personaSubject("lead-430422101"),
  roles: ["station_lead"],
  what: { zh: "西渡<镇>站长", en: "Lead of a station" },
};

const dataDir = mkdtempSync(join(tmpdir(), "helink-identity-"));
const start = () => startIdentity({ dataDir, personas: () => [lead], redirectUris: [redirectUri], clock });
const verifierOf = ({ issuer, jwksUrl }: LocalIdentity, at = clock) =>
  createTokenVerifier({
    issuer,
    audience: "helink-api",
    keys: createRemoteJWKSet(new URL(jwksUrl)),
    clock: at,
  });

let identity: LocalIdentity;
beforeAll(async () => {
  identity = await start();
});
afterAll(async () => {
  await identity.close();
  rmSync(dataDir, { recursive: true });
});

const { authorizationUrl, choose, signIn, redeem, renew, signOut, tokenRequest, tokensFor, verifier } =
  createSignInFlow(() => identity, redirectUri);
const answerOf = async (form: Record<string, string>) => (await tokensFor(form)).body;

const printed: unknown[] = [];
beforeEach(() => {
  for (const way of ["info", "warn", "error", "log"] as const) {
    vi.spyOn(console, way).mockImplementation((...words) => void printed.push(...words));
  }
});
afterEach(() => {
  vi.restoreAllMocks();
  expect(printed).toEqual([]);
});

describe("the local identity's own word", () => {
  it("publishes metadata that agree with what it is started as", async () => {
    const second = await startIdentity({ dataDir, personas: () => [], redirectUris: [redirectUri], clock });
    const metadata: unknown = await (await fetch(`${second.issuer}/.well-known/openid-configuration`)).json();
    expect(metadata).toMatchObject({
      issuer: second.issuer,
      jwks_uri: second.jwksUrl,
      token_endpoint: second.tokenEndpoint,
      code_challenge_methods_supported: ["S256"],
    });
    const published: unknown = await (await fetch(second.jwksUrl)).json();
    expect(published).toEqual({ keys: [expect.not.objectContaining({ d: expect.anything() })] });
    await second.close();
  });

  it("keeps its private key where only its owner can read it", () => {
    expect(statSync(join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
  });
});

describe("a minted token", () => {
  it("is the access token of a persona, by the issuer's published keys", async () => {
    const token = await identity.mint(personaSubject("volunteer-17"));
    expect(decodeProtectedHeader(token)).toMatchObject({ typ: "at+jwt", alg: "RS256" });
    const { jti, iat, exp } = decodeJwt(token);
    expect(jti).toEqual(expect.any(String));
    expect([iat, exp]).toEqual([now.getTime() / 1000, now.getTime() / 1000 + 3600]);
    expect(await verifierOf(identity)(token)).toEqual({
      issuer: identity.issuer,
      subject: "demo|volunteer-17",
      clientId: "helink-web",
      machine: false,
      scopes: [],
      email: "volunteer-17@demo.invalid",
    });
  });

  it("carries what it is asked to carry", async () => {
    const token = await identity.mint("ngo-system", {
      clientId: "ngo-system",
      scope: "needs:read",
      expiresInSeconds: 60,
      claims: { email: "office@ngo.invalid", email_verified: true },
    });
    expect(await verifierOf(identity)(token)).toMatchObject({
      machine: true,
      scopes: ["needs:read"],
      email: "office@ngo.invalid",
    });
    const later = () => new Date(now.getTime() + 60_000);
    await expect(verifierOf(identity, later)(token)).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("persona names", () => {
  const good = ["volunteer-17", "donor-3", "leader-2", "worker-430422101", "lead-430422101", "ngo-daxiang"];
  it.each([
    ...good,
    "finance-daxiang",
    "cashier-daxiang",
    "supervisor-430422",
    "inspector-430422",
    "auditor-430422",
    "admin-430422",
  ])("%s has a stable subject", (name) => expect(personaSubject(name)).toBe(`demo|${name}`));

  it.each([
    "",
    "volunteer",
    "volunteer-0",
    "volunteer-017",
    "worker-4304221",
    "ngo-other",
    "system",
    "xadmin-430422",
  ])("%j is refused with the list of shapes", (name) =>
    expect(() => personaSubject(name)).toThrow(/volunteer-<n>.*admin-<county, 6 digits>/),
  );
});

describe("machine clients", () => {
  const clientId = "mcl_daxiang";
  const form = { grant_type: "client_credentials", client_id: clientId, client_secret: "a secret of theirs" };
  beforeEach(() =>
    identity.registerClient({
      clientId,
      clientSecret: form.client_secret,
      scopes: ["needs:read", "matches:read"],
    }),
  );

  it("get a token with the scopes they ask for, by form or by Basic", async () => {
    const basic = `Basic ${Buffer.from(`${clientId}:a+secret+of+theirs`).toString("base64")}`;
    for (const { body } of [
      await tokensFor({ ...form, scope: "needs:read" }),
      await tokensFor({ grant_type: "client_credentials", scope: "needs:read" }, { authorization: basic }),
    ]) {
      expect(body).toMatchObject({ token_type: "Bearer", expires_in: 3_600, scope: "needs:read" });
      expect(await verifierOf(identity)(body.access_token)).toEqual({
        issuer: identity.issuer,
        subject: clientId,
        clientId,
        machine: true,
        scopes: ["needs:read"],
        email: undefined,
      });
    }
  });

  it("get all of their scopes when they name none, and never one that is not theirs", async () => {
    const { access_token: token } = await answerOf(form);
    expect((await verifierOf(identity)(token)).scopes).toEqual(["needs:read", "matches:read"]);
    const { response: refused, body } = await tokensFor({ ...form, scope: "ledger:read" });
    expect([refused.status, body.error]).toEqual([400, "invalid_scope"]);
  });

  it("may be registered by the hash of their secret, and not with the hash as the secret", async () => {
    const clientSecretHash = hashSecret(form.client_secret);
    await identity.registerClient({ clientId, clientSecretHash, scopes: ["needs:read"] });
    expect((await tokenRequest(form)).status).toBe(200);
    expect((await tokenRequest({ ...form, client_secret: clientSecretHash })).status).toBe(401);
  });

  it("get nothing once they are removed", async () => {
    await identity.removeClient(clientId);
    expect((await tokenRequest(form)).status).toBe(401);
  });

  it("cannot take the page's name", async () => {
    const client = { clientId: "helink-web", clientSecret: "x", scopes: [] };
    await expect(identity.registerClient(client)).rejects.toThrow(RangeError);
  });
});

describe("signing in to the page", () => {
  it("shows the personas as a demonstration, and says so when there is no such one", async () => {
    const browse = createBrowser();
    const { next: page } = await browse(authorizationUrl());
    const { response } = await browse(page);
    const html = await response.text();
    expect(html).toContain("演示");
    expect(html).toContain('name="persona" value="lead-430422101"');
    expect(html).toContain("西渡&lt;镇&gt;站长");

    const { response: refused } = await choose(browse, page, "<b>nobody</b>");
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain("&lt;b&gt;nobody&lt;/b&gt;");
  });

  it("gives the page a code for tokens of the chosen persona, once, to who began the sign-in", async () => {
    const code = await signIn(createBrowser(), "lead-430422101");
    expect((await redeem(code, randomBytes(32).toString("base64url"))).body.error).toBe("invalid_grant");

    const { response, body } = await redeem(await signIn(createBrowser(), "lead-430422101"));
    expect(response.headers.get("access-control-allow-origin")).toBe("http://localhost:4000");
    expect(await verifierOf(identity)(body.access_token)).toEqual({
      issuer: identity.issuer,
      subject: lead.subject,
      clientId: "helink-web",
      machine: false,
      scopes: [],
      email: "lead-430422101@demo.invalid",
    });
    expect(decodeJwt(body.id_token)).toMatchObject({ sub: lead.subject, aud: "helink-web" });
    await expect(verifierOf(identity)(body.id_token)).rejects.toMatchObject({ code: "unauthenticated" });
  });

  it("takes a code only once", async () => {
    const code = await signIn(createBrowser(), "volunteer-17");
    expect((await redeem(code)).response.status).toBe(200);
    expect((await redeem(code)).body.error).toBe("invalid_grant");
  });

  it("refreshes with a token that changes each time; the one before is good for another minute", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { body } = await redeem(await signIn(createBrowser(), "volunteer-17"));
    const { body: next } = await renew(body.refresh_token);
    expect((await verifierOf(identity)(next.access_token)).subject).toBe("demo|volunteer-17");
    expect(next.refresh_token).not.toBe(body.refresh_token);
    vi.setSystemTime(Date.now() + 50_000);
    const { body: again } = await renew(body.refresh_token);
    expect(again.error).toBe("");
    expect((await renew(next.refresh_token)).body.error).toBe("");
    // Later than that only a thief has it: all tokens of this sign-in end.
    vi.setSystemTime(Date.now() + 62_000);
    expect((await renew(body.refresh_token)).body.error).toBe("invalid_grant");
    expect((await renew(again.refresh_token)).body.error).toBe("invalid_grant");
    vi.useRealTimers();
  });

  it("ends two weeks after it, however often it was renewed", async () => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
    const { body } = await redeem(await signIn(createBrowser(), "volunteer-17"));
    vi.setSystemTime(Date.now() + 13 * 86_400_000);
    const { body: renewed } = await renew(body.refresh_token);
    expect(renewed.error).toBe("");
    vi.setSystemTime(Date.now() + 86_400_000 + 1_000);
    expect((await renew(renewed.refresh_token)).body.error).toBe("invalid_grant");
    vi.useRealTimers();
  });

  it("is remembered by its browser for an hour, and asks again after the sign-out, or where it is told to", async () => {
    const browse = createBrowser();
    await signIn(browse, "volunteer-17");
    expect((await browse(authorizationUrl())).next.href).toContain(redirectUri);
    expect((await browse(authorizationUrl({ prompt: "login" }))).next.pathname).toMatch(/^\/sign-in\//);
    expect(await signOut(browse)).toBe("http://localhost:4000/");
    expect((await browse(authorizationUrl())).next.pathname).toMatch(/^\/sign-in\//);
    const { body } = await redeem(await signIn(browse, "donor-3"));
    expect(decodeJwt(body.access_token).sub).toBe("demo|donor-3");
  });

  it("refuses a sign-in without PKCE, and one that would go elsewhere", async () => {
    const { next } = await createBrowser()(
      authorizationUrl({ code_challenge: "", code_challenge_method: "" }),
    );
    expect(next.searchParams.get("error")).toBe("invalid_request");
    const { response } = await createBrowser()(authorizationUrl({ redirect_uri: "http://localhost:4001/" }));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("redirect_uri");
  });

  it("does not sign in a browser that did not begin it", async () => {
    const { next: page } = await createBrowser()(authorizationUrl());
    const { response } = await choose(createBrowser(), page, "volunteer-17");
    expect(response.status).toBe(400);
  });

  it("keeps other origins from the token endpoint", async () => {
    const code = await signIn(createBrowser(), "volunteer-17");
    const grant = { grant_type: "authorization_code", client_id: "helink-web", redirect_uri: redirectUri };
    const form = { ...grant, code, code_verifier: verifier };
    const response = await tokenRequest(form, { origin: "http://elsewhere.invalid" });
    expect([response.status, response.headers.get("access-control-allow-origin")]).toEqual([400, null]);
  });
});

describe("a restart", () => {
  it("keeps the key and the machine clients", async () => {
    const token = await identity.mint(personaSubject("volunteer-17"));
    const { issuer } = identity;
    const client = { clientId: "mcl_kept", clientSecret: "kept", scopes: ["needs:read"] as const };
    await identity.registerClient(client);
    await identity.close();
    identity = await start();

    const verify = verifierOf({ ...identity, issuer });
    expect((await verify(token)).subject).toBe("demo|volunteer-17");
    const form = { grant_type: "client_credentials", client_id: "mcl_kept", client_secret: "kept" };
    expect((await tokenRequest(form)).status).toBe(200);
  });
});
