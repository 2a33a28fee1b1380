/** A phone number in E.164; in China a mobile number is typed without its country code. */
export const inE164 = (typed: string): string => {
  const digits = typed.replaceAll(/[\s-]/g, "");
  return /^1\d{10}$/.test(digits) ? `+86${digits}` : digits;
};
