/** The first two digits of a division code: provinces (GB/T 2260), Taiwan, Hong Kong, Macao. */
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** Weights and check signs of GB 11643-1999 (ISO 7064, MOD 11-2). */
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const checkSigns = "10X98765432";

/** Whether it is a day that somebody alive may have been born on. */
const isBirthDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Whether 15 or 18 signs have the province and the day of birth of a resident's ID number. */
export const looksLikeIdNumber = (signs: string): boolean => {
  const birth = signs.length === 18 ? signs.slice(6, 14) : `19${signs.slice(6, 12)}`;
  return (
    provinces.test(signs) &&
    isBirthDay(Number(birth.slice(0, 4)), Number(birth.slice(4, 6)), Number(birth.slice(6, 8)))
  );
};

/** Whether 18 signs are a resident's ID number: province, day of birth and check sign are right. */
export const isIdNumber = (signs: string): boolean => {
  if (!/^\d{17}[\dX]$/i.test(signs) || !looksLikeIdNumber(signs)) return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(signs[at]), 0);
  return checkSigns[sum % 11] === signs.at(-1)?.toUpperCase();
};
