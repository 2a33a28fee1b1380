import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import { createRefreshTokenStore } from "./refresh-token-store.ts";

export class PageUserManager extends UserManager {
  /** Revokes a refresh token that is kept nowhere any more; its own `revokeTokens` wants, and keeps, a user. */
  revoke(refreshToken: string): Promise<void> {
    return this._client.revokeToken(refreshToken, "refresh_token");
  }
}

/**
 * The OpenID client of the page: authorization code with PKCE, renewed by the refresh token that lies in a place of
 * the phone.
 */
export const createUserManager = (
  { issuer, clientId }: { readonly issuer: string; readonly clientId: string },
  refreshTokenPlace: string,
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
    userStore: createRefreshTokenStore(localStorage, refreshTokenPlace),
  });
