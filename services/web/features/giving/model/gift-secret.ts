/**
 * The sessionStorage key of the secret by which a guest reads their gift. The secret says nothing of the guest, and is
 * gone when the tab is closed.
 */
export const giftSecretKey = (donationId: string): string => `helink.gift.${donationId}`;

/** The secret of a gift, if this tab has it: from the end of the address, which no server is sent, or from paying here. */
export const giftSecretOf = (donationId: string): string | undefined => {
  const [, inAddress] = /^#([\w-]{16,})$/.exec(location.hash) ?? [];
  if (inAddress) sessionStorage.setItem(giftSecretKey(donationId), inAddress);
  return sessionStorage.getItem(giftSecretKey(donationId)) ?? undefined;
};

/** The address that opens a page (`gifts/<id>`, `monthly/<id>`) to whoever has it. */
export const privateLink = (page: string, secret: string): string => `${location.origin}/${page}#${secret}`;

/** What tells this browser's visit from others behind its address; it says nothing, and is gone when the tab is closed. */
export const visitOf = (): string => {
  const key = "helink.visit";
  const visit = sessionStorage.getItem(key) ?? crypto.randomUUID();
  sessionStorage.setItem(key, visit);
  return visit;
};
