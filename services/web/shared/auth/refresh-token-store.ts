import type { StateStore } from "oidc-client-ts";

/**
 * Keeps what a sign-in gave in memory, and of it only the refresh token on the phone: that says nothing of a person,
 * where access and ID tokens carry their mail address. After a reload the rest is asked for anew.
 */
export const createRefreshTokenStore = (storage: Storage, place: string): StateStore => {
  let kept: string | undefined;
  const refreshTokenOf = (user: string): unknown => JSON.parse(user).refresh_token;
  const stub = (token: string) =>
    JSON.stringify({
      ...{ access_token: "", token_type: "Bearer", refresh_token: token, expires_at: 0 },
      profile: {},
    });
  return {
    get: async () => {
      const token = storage.getItem(place);
      if (token === null) return null;
      // Another tab may have renewed it meanwhile.
      return kept !== undefined && refreshTokenOf(kept) === token ? kept : stub(token);
    },
    set: async (_key, user) => {
      kept = user;
      const token = refreshTokenOf(user);
      if (typeof token === "string") storage.setItem(place, token);
    },
    remove: async () => {
      kept = undefined;
      storage.removeItem(place);
      return null;
    },
    getAllKeys: async () => (storage.getItem(place) === null ? [] : [place]),
  };
};
