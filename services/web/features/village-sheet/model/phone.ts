/**
 * A Chinese number in E.164 as people there write it: +867340000001 is 0734-0000001, a mobile number its eleven digits.
 * Other countries' numbers stay as they are.
 */
export const phoneInChina = (phone: string): string => {
  const [, national] = /^\+86(\d+)$/.exec(phone) ?? [];
  if (national === undefined || /^1[3-9]\d{9}$/.test(national)) return national ?? phone;
  // Area codes have two digits where they begin with 10 or 2, else three.
  const [, area, own] = /^(10|2\d|[3-9]\d\d)(\d+)$/.exec(national) ?? [];
  return area === undefined ? phone : `0${area}-${own}`;
};
