/** A need's title without the name of its place in front, which stands beside it: 茶市镇周末课业辅导 is 周末课业辅导. */
export const shortTitle = (title: string, place: string): string =>
  title.startsWith(place) && title.length > place.length + 1 ? title.slice(place.length).trimStart() : title;
