import { ref } from "vue";
import { site } from "../api/site.ts";
import { ownPath } from "./local-path.ts";

const place = "helink.refresh-token";

/** Whether somebody is signed in here, as far as the page knows before it asks. */
export const signedIn = ref(localStorage.getItem(place) !== null);

let manager: Promise<import("./user-manager.ts").PageUserManager> | undefined;
/** The OpenID client, loaded when somebody signs in or was signed in. */
const userManager = () => {
  manager ??= (async () => {
    const { createUserManager } = await import("./user-manager.ts");
    return createUserManager((await site()).signIn, place);
  })();
  manager.catch(() => {
    manager = undefined;
  });
  return manager;
};

const oneTabAtATime = async <T>(act: () => Promise<T>): Promise<T> =>
  navigator.locks ? await navigator.locks.request(place, act) : act();

// Another tab signed in or out.
addEventListener("storage", ({ key }) => {
  if (key === place || key === null) signedIn.value = localStorage.getItem(place) !== null;
});

const forget = (): void => {
  localStorage.removeItem(place);
  // What was begun here is not to be sent under the next person's name.
  for (const key of Object.keys(localStorage))
    if (key.startsWith("helink.draft.")) localStorage.removeItem(key);
  signedIn.value = false;
};

/** Goes to sign in, and afterwards straight back to `returnTo`, a path of this page. */
export const signIn = async (returnTo: string): Promise<void> => {
  await (await userManager()).signinRedirect({ state: returnTo });
};

/**
 * Ends a sign-in with what its address says; the path to go back to. A renewal under way in another tab ends first:
 * its answer would put the token of who was signed in before in the place of this one.
 */
export const completeSignIn = async (): Promise<string> => {
  const user = await oneTabAtATime(async () => (await userManager()).signinRedirectCallback());
  signedIn.value = true;
  return ownPath(user.state) ?? "/";
};

/** Signs out here at once, network or not; the refresh token is revoked where that can be said. */
export const signOut = (): void => {
  const token = localStorage.getItem(place);
  forget();
  if (token === null) return;
  userManager()
    .then((users) => users.revoke(token))
    .catch(() => undefined);
};

const renewed = async (): Promise<string | undefined> => {
  const users = await userManager();
  const user = await users.getUser();
  if (user && user.access_token !== "" && !user.expired) return user.access_token;
  if (!user) return undefined;
  try {
    const { access_token } = (await users.signinSilent()) ?? {};
    // Signed out while the answer was on its way, which has then brought a token back.
    if (!signedIn.value) signOut();
    return signedIn.value ? access_token : undefined;
  } catch (error) {
    // Refused: the sign-in is over. Anything else, such as no network, leaves it for the next call.
    if (!(error instanceof Error && error.name === "ErrorResponse")) throw error;
    forget();
    return undefined;
  }
};

/** The access token of who is signed in; one tab at a time renews it. */
export const accessToken = async (): Promise<string | undefined> => {
  if (!signedIn.value) return undefined;
  return oneTabAtATime(renewed);
};
