import {
  type AdapterFactory,
  type Configuration,
  errors,
  type KoaContextWithOIDC,
  Provider,
} from "oidc-provider";
import { accessTokenHours, signInDays } from "#infra/sign-in/session.ts";
import { scopes } from "#shared/values/role.ts";
import { isSecretOf } from "./machine-clients.ts";
import { escapeHtml, page } from "./page.ts";
import { personaEmail } from "./persona.ts";
import type { Secrets } from "./secrets.ts";

export const audience = "helink-api";
export const webClientId = "helink-web";
export const accessTokenSeconds = accessTokenHours * 60 * 60;
export const signInPath = "/sign-in";

const minute = 60;
const signInSeconds = signInDays * 24 * 60 * minute;
/** The resource indicator (RFC 8707) of the API; clients need not send it. */
const resource = "urn:helink:api";
const webScope = "openid email offline_access";

export interface ProviderOptions {
  readonly issuer: string;
  readonly secrets: Secrets;
  readonly adapter: AdapterFactory;
  /** The web page's redirect addresses. */
  readonly redirectUris: readonly string[];
  readonly clock: () => Date;
}

/** Grants the web page its scopes without asking: it is our own client. */
const grantAll = async ({ oidc: { provider, client, session } }: KoaContextWithOIDC) => {
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope(webScope);
  grant.addResourceScope(resource, scopes.join(" "));
  await grant.save();
  return grant;
};

/** Ends the session at once: as with Cognito, nobody is asked whether they meant it. */
const logoutPage = (form: string): string =>
  page(
    "正在退出 Signing out",
    `${form}<button form="op.logoutForm" name="logout" value="yes">退出登录 Sign out</button>
<script>document.querySelector("button").click()</script>`,
  );

const configure = ({ secrets, adapter, redirectUris, clock }: ProviderOptions): Configuration => ({
  adapter,
  jwks: { keys: [secrets.signingKey] },
  cookies: { keys: [secrets.cookieKey] },
  clients: [
    {
      client_id: webClientId,
      token_endpoint_auth_method: "none",
      grant_types: ["authorization_code", "refresh_token"],
      redirect_uris: [...redirectUris],
      post_logout_redirect_uris: [...new Set(redirectUris.map((uri) => `${new URL(uri).origin}/`))],
      scope: [webScope, ...scopes].join(" "),
    },
  ],
  scopes: [...webScope.split(" "), ...scopes],
  claims: { openid: ["sub"], email: ["email", "email_verified"] },
  conformIdTokenClaims: false,
  clientBasedCORS: (_, origin, client) =>
    client.redirectUris?.some((uri) => new URL(uri).origin === origin) ?? false,
  findAccount: (_, accountId) => ({
    accountId,
    claims: () => ({ sub: accountId, ...personaEmail(accountId) }),
  }),
  loadExistingGrant: grantAll,
  interactions: { url: (_, { uid }) => `${signInPath}/${uid}` },
  issueRefreshToken: (_, client) => client.grantTypeAllowed("refresh_token"),
  expiresWithSession: () => false,
  rotateRefreshToken: true,
  extraTokenClaims: (_, token) => ("accountId" in token ? personaEmail(token.accountId) : undefined),
  features: {
    devInteractions: { enabled: false },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: (ctx, form) => {
        ctx.body = logoutPage(form);
      },
    },
    userinfo: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: { enabled: true, allowedPolicy: (_, client, token) => token.clientId === client.clientId },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => resource,
      useGrantedResource: () => true,
      getResourceServerInfo: (_, indicator) => {
        if (indicator !== resource) throw new errors.InvalidTarget();
        return {
          scope: scopes.join(" "),
          audience,
          accessTokenTTL: accessTokenSeconds,
          accessTokenFormat: "jwt",
          jwt: { sign: { alg: "RS256" } },
        };
      },
    },
  },
  formats: {
    customizers: {
      /** Uses the injected clock. As with Cognito, a machine client that names no scope gets all of its scopes. */
      jwt: (_, token, { payload }) => {
        const now = Math.floor(clock().getTime() / 1000);
        payload.iat = now;
        payload.exp = now + token.expiration;
        if (token.kind === "ClientCredentials") payload.scope ??= token.client?.scope;
      },
    },
  },
  ttl: {
    AccessToken: accessTokenSeconds,
    ClientCredentials: accessTokenSeconds,
    IdToken: accessTokenSeconds,
    AuthorizationCode: minute,
    Interaction: 60 * minute,
    Session: 60 * minute,
    Grant: signInSeconds,
    // Renewing does not prolong a sign-in.
    RefreshToken: ({ oidc }) => oidc.entities.RotatedRefreshToken?.remainingTTL ?? signInSeconds,
  },
  renderError: (ctx, { error, error_description: description }) => {
    ctx.type = "html";
    ctx.body = page("登录未完成 Sign-in failed", `<p>${escapeHtml(`${error}: ${description ?? ""}`)}</p>`);
  },
});

/** The OpenID provider of the local stack: code flow with PKCE for the page, client credentials for machines. */
export const createProvider = (options: ProviderOptions): Provider => {
  const provider = new Provider(options.issuer, configure(options));
  // The library's hook for stores that keep only a hash of the secret.
  provider.Client.prototype.compareClientSecret = function compareClientSecret(secret) {
    return isSecretOf(this.clientSecret ?? "", secret);
  };
  return provider;
};
