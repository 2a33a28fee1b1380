/** A typed phone number in E.164; a Chinese mobile number without country code gets +86. */
export const inE164 = (typed: string): string => {
  const digits = typed.replaceAll(/[\s-]/g, "");
  return /^1\d{10}$/.test(digits) ? `+86${digits}` : digits;
};
