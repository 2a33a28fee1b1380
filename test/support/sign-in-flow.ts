import { createHash, randomBytes } from "node:crypto";
import * as z from "zod";
import type { LocalIdentity } from "#infra/local/identity/start-identity.ts";

/** What a token endpoint answers, well or badly. */
const answerSchema = z.looseObject({
  access_token: z.string().default(""),
  id_token: z.string().default(""),
  refresh_token: z.string().default(""),
  error: z.string().default(""),
});

/** A browser's jar for one origin, enough of it: names, values, and removal by an empty value. */
export const createBrowser = () => {
  const jar = new Map<string, string>();
  return async (url: URL, init: RequestInit = {}) => {
    const cookie = [...jar].map((pair) => pair.join("=")).join("; ");
    const response = await fetch(url, { ...init, headers: { cookie }, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value) jar.set(name, value);
      else jar.delete(name);
    }
    const location = response.headers.get("location");
    return { response, next: location ? new URL(location, url) : url };
  };
};
export type TestBrowser = ReturnType<typeof createBrowser>;

/** The steps of the page's sign-in at an identity provider: code flow with PKCE. */
export const createSignInFlow = (identity: () => LocalIdentity, redirectUri: string) => {
  const verifier = randomBytes(32).toString("base64url");
  const challenge = createHash("sha256").update(verifier).digest("base64url");
  const tokenRequest = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(identity().tokenEndpoint, { method: "POST", headers, body: new URLSearchParams(form) });
  const tokensFor = async (form: Record<string, string>, headers: Record<string, string> = {}) => {
    const response = await tokenRequest(form, headers);
    return { response, body: answerSchema.parse(await response.json()) };
  };
  const authorizationUrl = (more: Record<string, string> = {}) => {
    const url = new URL(`${identity().issuer}/auth`);
    const query = {
      client_id: "helink-web",
      response_type: "code",
      redirect_uri: redirectUri,
      scope: "openid email",
      state: "state-1",
      code_challenge: challenge,
      code_challenge_method: "S256",
      ...more,
    };
    url.search = new URLSearchParams(query).toString();
    return url;
  };
  const choose = (browse: TestBrowser, page: URL, persona: string) =>
    browse(page, { method: "POST", body: new URLSearchParams({ persona }) });
  /** From the page's sign-in button to the code in its address. */
  const signIn = async (browse: TestBrowser, persona: string, more: Record<string, string> = {}) => {
    const { next: page } = await browse(authorizationUrl(more));
    const { next: resume } = await choose(browse, page, persona);
    const { next } = await browse(resume);
    if (!next.href.startsWith(redirectUri)) throw new Error(`the sign-in ended at ${next.href}`);
    return next.searchParams.get("code") ?? "";
  };
  const redeem = (code: string, code_verifier = verifier) =>
    tokensFor(
      {
        grant_type: "authorization_code",
        client_id: "helink-web",
        redirect_uri: redirectUri,
        code,
        code_verifier,
      },
      { origin: new URL(redirectUri).origin },
    );
  const renew = (refreshToken: string) =>
    tokensFor({ grant_type: "refresh_token", client_id: "helink-web", refresh_token: refreshToken });
  /** Follows the page's sign-out to where it ends. */
  const signOut = async (browse: TestBrowser, home = `${new URL(redirectUri).origin}/`) => {
    const url = new URL(`${identity().issuer}/session/end`);
    url.search = new URLSearchParams({
      client_id: "helink-web",
      post_logout_redirect_uri: home,
      logout_uri: home,
    }).toString();
    const html = await (await browse(url)).response.text();
    const [, xsrf = ""] = /name="xsrf" value="([^"]+)"/.exec(html) ?? [];
    const confirm = new URL(`${identity().issuer}/session/end/confirm`);
    const { next } = await browse(confirm, {
      method: "POST",
      body: new URLSearchParams({ xsrf, logout: "yes" }),
    });
    return next.href;
  };
  return { authorizationUrl, choose, signIn, redeem, renew, signOut, tokenRequest, tokensFor, verifier };
};
