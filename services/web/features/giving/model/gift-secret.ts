/**
 * The sessionStorage key of the secret by which a guest reads their gift. The secret says nothing of the guest, and is
 * gone when the tab is closed.
 */
export const giftSecretKey = (donationId: string): string => `helink.gift.${donationId}`;
