import type { StateStore } from "oidc-client-ts";

/**
 * Stores the signed-in user of oidc-client-ts: all of it in memory, and of it only the refresh token in `storage`, under
 * `storageKey`. Access and ID tokens carry a mail address, the refresh token says nothing of the person. After a reload
 * the other tokens are fetched again.
 */
export const createRefreshTokenStore = (storage: Storage, storageKey: string): StateStore => {
  let savedUser: string | undefined;
  const refreshTokenOf = (user: string): unknown => JSON.parse(user).refresh_token;
  const expiredUser = (refreshToken: string) =>
    JSON.stringify({
      access_token: "",
      token_type: "Bearer",
      refresh_token: refreshToken,
      expires_at: 0,
      profile: {},
    });
  return {
    get: async () => {
      const token = storage.getItem(storageKey);
      if (token === null) return null;
      // Another tab may have renewed the token: then the user in memory is out of date.
      return savedUser !== undefined && refreshTokenOf(savedUser) === token ? savedUser : expiredUser(token);
    },
    set: async (_key, user) => {
      savedUser = user;
      const token = refreshTokenOf(user);
      if (typeof token === "string") storage.setItem(storageKey, token);
    },
    remove: async () => {
      savedUser = undefined;
      storage.removeItem(storageKey);
      return null;
    },
    getAllKeys: async () => (storage.getItem(storageKey) === null ? [] : [storageKey]),
  };
};
