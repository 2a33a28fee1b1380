/** The last four digits of a phone number in E.164: enough to tell two people of one name apart, and no way to call. */
export const phoneEnd = (phone: string): string => phone.slice(-4);
