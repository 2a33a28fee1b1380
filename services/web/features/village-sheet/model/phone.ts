/** How numbers are divided in China: 400 and 800 are dialled as they are, area codes have two digits from 10 or 2 on, else three. */
const divided: readonly (readonly [RegExp, string])[] = [
  [/^(1[3-9]\d{9})$/, "$1"],
  [/^([48]00)(\d{3})(\d{4})$/, "$1-$2-$3"],
  [/^(10|2\d|[3-9]\d\d)(\d{7,8})$/, "0$1-$2"],
];

/**
 * A Chinese number in E.164 as people there write it: +867340000001 is 0734-0000001, a mobile number its eleven digits.
 * Other numbers stay as they are.
 */
export const phoneInChina = (phone: string): string => {
  const national = /^\+86(\d+)$/.exec(phone)?.[1] ?? "";
  const [pattern, written] = divided.find(([one]) => one.test(national)) ?? [];
  return pattern && written ? national.replace(pattern, written) : phone;
};
