import { ref } from "vue";
import { site } from "../api/site.ts";
import { localPath } from "./local-path.ts";

const refreshTokenKey = "helink.refresh-token";
/** Set from a sign-out to the next sign-in, which then asks who it is, whatever the provider remembers. */
const signedOutKey = "helink.signed-out";

/** Whether somebody is signed in on this phone. The sign-in may have ended meanwhile: the next call finds out. */
export const signedIn = ref(localStorage.getItem(refreshTokenKey) !== null);

let manager: Promise<import("./user-manager.ts").PageUserManager> | undefined;
/** The OpenID client; its code is loaded when somebody signs in or is signed in. */
const userManager = () => {
  manager ??= (async () => {
    const [{ createUserManager }, { signIn: provider }] = await Promise.all([
      import("./user-manager.ts"),
      site(),
    ]);
    return createUserManager(provider, refreshTokenKey);
  })();
  manager.catch(() => {
    manager = undefined;
  });
  return manager;
};

const inOneTab = async <T>(act: () => Promise<T>): Promise<T> =>
  navigator.locks ? await navigator.locks.request(refreshTokenKey, act) : act();

/** What a person leaves on the phone: drafts, and what they read without a network. */
const isPersonal = (key: string): boolean => /^helink\.(?:draft|kept)\./.test(key);

/** Removes what was not sent yet, in this tab too: the next person must not send it under their own name. Nor read what was kept. */
const forgetPerson = (): void => {
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (isPersonal(key)) storage.removeItem(key);
};

// Another tab signed in or out.
addEventListener("storage", ({ key }) => {
  if (key !== refreshTokenKey && key !== null) return;
  signedIn.value = localStorage.getItem(refreshTokenKey) !== null;
  if (!signedIn.value) forgetPerson();
});

const forgetSession = (): void => {
  localStorage.removeItem(refreshTokenKey);
  forgetPerson();
  signedIn.value = false;
};

/** Goes to the sign-in, in the language of the page, and from there back to `returnTo`, a path of this site. */
export const signIn = async (returnTo: string): Promise<void> => {
  const { lang } = document.documentElement;
  await (await userManager()).signinRedirect({
    state: returnTo,
    ui_locales: lang,
    // What Cognito calls the same.
    extraQueryParams: { lang },
    ...(localStorage.getItem(signedOutKey) === null ? {} : { prompt: "login" }),
  });
};

/**
 * Completes a sign-in from the parameters in the address, after any renewal in another tab: its answer would overwrite
 * the new refresh token with one of the former person.
 * @returns the path to go back to
 */
export const completeSignIn = async (): Promise<string> => {
  const user = await inOneTab(async () => (await userManager()).signinRedirectCallback());
  signedIn.value = true;
  localStorage.removeItem(signedOutKey);
  return localPath(user.state) ?? "/";
};

/** Forgets the session on this phone and revokes its refresh token. @throws Error if the server cannot be reached */
const endSignIn = async (): Promise<void> => {
  const token = localStorage.getItem(refreshTokenKey);
  forgetSession();
  if (token !== null) await (await userManager()).revoke(token);
};

/**
 * Signs out on this phone at once, even without a network. If the server can be reached, the refresh token is revoked,
 * and the browser goes to where the provider ends its own session, and from there to the front page; if not, the next
 * sign-in asks who it is.
 */
export const signOut = (): void => {
  localStorage.setItem(signedOutKey, "");
  endSignIn()
    .then(async () => location.assign(await (await userManager()).endSessionUrl()))
    .catch(() => undefined);
};

const currentAccessToken = async (): Promise<string | undefined> => {
  const users = await userManager();
  const user = await users.getUser();
  if (user && user.access_token !== "" && !user.expired) return user.access_token;
  if (!user) return undefined;
  try {
    const { access_token } = (await users.signinSilent()) ?? {};
    // Signed out while the renewal was under way: its answer has stored a token again.
    if (!signedIn.value) endSignIn().catch(() => undefined);
    return signedIn.value ? access_token : undefined;
  } catch (error) {
    // ErrorResponse: the server refused, the sign-in has ended. Other errors, such as no network, may pass.
    if (!(error instanceof Error && error.name === "ErrorResponse")) throw error;
    forgetSession();
    return undefined;
  }
};

/** The access token of the signed-in person, renewed if need be by one tab at a time; undefined if nobody is signed in. */
export const accessToken = async (): Promise<string | undefined> => {
  if (!signedIn.value) return undefined;
  // Before the turn of this tab has come: the client is needed then, and is asked for ahead of the page's other files.
  userManager().catch(() => undefined);
  return inOneTab(currentAccessToken);
};
