const most = 8;

/**
 * The places of a shift as dots, true where one is taken; more than eight are drawn as eight. The last dot is taken only
 * when no place is free, the first as soon as one is taken.
 */
export const placeDots = (free: number, places: number): boolean[] => {
  const drawn = Math.min(places, most);
  const taken = free <= 0 ? drawn : Math.min(drawn - 1, Math.ceil((drawn * (places - free)) / places));
  return Array.from({ length: drawn }, (_, at) => at < taken);
};
