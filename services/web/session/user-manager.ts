import { UserManager, WebStorageStateStore } from "oidc-client-ts";
import { createRefreshTokenStore } from "./refresh-token-store.ts";

/**
 * The OpenID client of the page: authorization code with PKCE, renewed by the refresh token that lies in a place of
 * the phone.
 */
export const createUserManager = (
  { issuer, clientId }: { readonly issuer: string; readonly clientId: string },
  refreshTokenPlace: string,
): UserManager =>
  new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: `${location.origin}/signed-in`,
    scope: "openid email",
    automaticSilentRenew: false,
    monitorSession: false,
    loadUserInfo: false,
    revokeTokensOnSignout: true,
    revokeTokenTypes: ["refresh_token"],
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
    userStore: createRefreshTokenStore(localStorage, refreshTokenPlace),
  });
