/** The eight groups of an IPv6 address, those that `::` leaves out as 0. */
const groupsOf = (address: string): string[] => {
  const [head = "", tail] = address.split("::");
  const before = head === "" ? [] : head.split(":");
  const after = tail ? tail.split(":") : [];
  const left = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(Math.max(0, left)).fill("0"), ...after];
};

/**
 * The part of a client's address that one client cannot choose: an IPv4 address whole, of an IPv6 address the first 64
 * bits, since whoever has one such network has all its 2^64 addresses.
 */
export const clientNetwork = (address: string): string => {
  if (!address.includes(":")) return address;
  if (address.includes(".")) return address.slice(address.lastIndexOf(":") + 1);
  const network = groupsOf(address).slice(0, 4);
  return `${network.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
};
