import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import { createRefreshTokenStore } from "./refresh-token-store.ts";

/** The client of oidc-client-ts, with a way to revoke a token that is no longer stored. */
export class PageUserManager extends UserManager {
  /**
   * Revokes a refresh token that is stored nowhere any more; `revokeTokens` would need, and store, a user. The answer says
   * nothing of use, and its type, which providers choose freely, is not looked at.
   * @throws TypeError without a network
   */
  async revoke(refreshToken: string): Promise<void> {
    const address = await this._client.metadataService.getRevocationEndpoint();
    if (address === undefined) return;
    const body = new URLSearchParams({
      token: refreshToken,
      token_type_hint: "refresh_token",
      client_id: this.settings.client_id,
    });
    // The page may be left before it is answered.
    await fetch(address, { method: "POST", body, keepalive: true });
  }

  /** The address where the provider ends its own session and sends the browser back to this site's front page. */
  async endSessionUrl(): Promise<string> {
    const home = `${location.origin}/`;
    const { url } = await this._client.createSignoutRequest({
      client_id: this.settings.client_id,
      post_logout_redirect_uri: home,
      // What Cognito calls the same.
      extraQueryParams: { logout_uri: home },
    });
    return url;
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
