/**
 * A stored number (E.164) as people here write and dial it: 138 1234 5678, 0734-8661001, 400-123-4567; one of another
 * country as it is stored. Area codes have three digits with their zero for Beijing and the codes of 2, else four.
 */
export const phoneText = (phone: string): string => {
  const national = /^\+86(\d+)$/.exec(phone)?.[1] ?? "";
  const [, ...mobile] = /^(1\d\d)(\d{4})(\d{4})$/.exec(national) ?? [];
  if (mobile.length > 0) return mobile.join(" ");
  const [, ...service] = /^([48]00)(\d{3})(\d{4})$/.exec(national) ?? [];
  if (service.length > 0) return service.join("-");
  const [, area, number] = /^(10|2\d|[3-9]\d\d)(\d{7,8})$/.exec(national) ?? [];
  return area === undefined ? phone : `0${area}-${number}`;
};
