import { ref } from "vue";
import { site } from "../use/site.ts";
import { ownPath } from "./own-path.ts";

const place = "helink.refresh-token";

/** Whether somebody is signed in here, as far as the page knows before it asks. */
export const signedIn = ref(localStorage.getItem(place) !== null);

let manager: Promise<import("oidc-client-ts").UserManager> | undefined;
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

const leave = async (): Promise<void> => {
  await (await userManager()).removeUser();
  // What was begun here is not to be sent under the next person's name.
  for (const key of Object.keys(localStorage))
    if (key.startsWith("helink.draft.")) localStorage.removeItem(key);
  signedIn.value = false;
};

/** Goes to sign in, and afterwards straight back to `returnTo`, a path of this page. */
export const signIn = async (returnTo: string): Promise<void> => {
  await (await userManager()).signinRedirect({ state: returnTo });
};

/** Ends a sign-in with what its address says; the path to go back to. */
export const completeSignIn = async (): Promise<string> => {
  const user = await (await userManager()).signinRedirectCallback();
  signedIn.value = true;
  return ownPath(user.state) ?? "/";
};

/** Signs out here; the refresh token is revoked. */
export const signOut = async (): Promise<void> => {
  // A sign-out without network still forgets.
  await (await userManager()).revokeTokens(["refresh_token"]).catch(() => undefined);
  await leave();
};

const renewed = async (): Promise<string | undefined> => {
  const users = await userManager();
  const user = await users.getUser();
  if (user && user.access_token !== "" && !user.expired) return user.access_token;
  if (!user) return undefined;
  try {
    return (await users.signinSilent())?.access_token;
  } catch (error) {
    // Refused: the sign-in is over. Anything else, such as no network, leaves it for the next call.
    if (!(error instanceof Error && error.name === "ErrorResponse")) throw error;
    await leave();
    return undefined;
  }
};

/** The access token of who is signed in; one tab at a time renews it. */
export const accessToken = async (): Promise<string | undefined> => {
  if (!signedIn.value) return undefined;
  return navigator.locks ? navigator.locks.request(place, renewed) : renewed();
};
