/**
 * Days after which somebody signs in again, however often their tokens were renewed meanwhile. Phones are shared, and not
 * everybody signs out: two weeks are long enough for who serves every Saturday.
 */
export const signInDays = 14;

/** Seconds for which a refresh token may be used again after it was: the answer may have been lost. Cognito's longest. */
export const renewalGraceSeconds = 60;

/** Hours of an access token; a person who was removed where they sign in keeps theirs as long. */
export const accessTokenHours = 1;
