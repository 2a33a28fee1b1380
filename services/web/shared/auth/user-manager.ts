import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import { createRefreshTokenStore } from "./refresh-token-store.ts";

/** The client of oidc-client-ts, with a way to revoke a token that is no longer stored. */
export class PageUserManager extends UserManager {
  /** Revokes a refresh token that is stored nowhere any more; `revokeTokens` would need, and store, a user. */
  revoke(refreshToken: string): Promise<void> {
    return this._client.revokeToken(refreshToken, "refresh_token");
  }
}

/**
 * The page's OpenID Connect client: authorization code flow with PKCE, renewed by the refresh token.
 * @param refreshTokenKey the key of the refresh token in localStorage
 */
export const createUserManager = (
  { issuer, clientId }: { readonly issuer: string; readonly clientId: string },
  refreshTokenKey: string,
): PageUserManager =>
  new PageUserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}/signed-in`,
    scope: "openid email",
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    userStore: createRefreshTokenStore(localStorage, refreshTokenKey),
  });
