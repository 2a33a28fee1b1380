/** What Cognito asks before it gives a token, as far as it is used here (trigger version V2_0). */
interface TokenEvent {
  readonly request: { readonly userAttributes: Readonly<Record<string, string>> };
  response: object;
}

/**
 * Puts the mail address into a person's access token, where Cognito proved that it is theirs: by it a guest's gifts
 * are found again once the guest has signed in.
 */
export const handler = async (event: TokenEvent): Promise<TokenEvent> => {
  const { email, email_verified: verified } = event.request.userAttributes;
  const claims = verified === "true" && email ? { email, email_verified: true } : {};
  event.response = {
    claimsAndScopeOverrideDetails: { accessTokenGeneration: { claimsToAddOrOverride: claims } },
  };
  return event;
};
