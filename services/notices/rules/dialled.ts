/** A number as it is dialled here: `07348661001`, `13800000000`; one of another country with its code. */
export const dialled = (phone: string): string => {
  const national = phone.startsWith("+86") ? phone.slice(3) : undefined;
  if (national === undefined) return phone;
  return /^1\d{10}$/.test(national) ? national : `0${national}`;
};
