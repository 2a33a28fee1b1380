/** The part used here of Cognito's pre token generation event (V2_0). */
interface TokenEvent {
  readonly request: { readonly userAttributes: Readonly<Record<string, string>> };
  response: object;
}

/**
 * A Cognito trigger that adds a verified mail address to a person's access token. It lets a person who
 * signs in find the gifts they made as a guest.
 */
export const handler = async (event: TokenEvent): Promise<TokenEvent> => {
  const { email, email_verified: verified } = event.request.userAttributes;
  const claims = verified === "true" && email ? { email, email_verified: true } : {};
  event.response = {
    claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } },
  };
  return event;
};
