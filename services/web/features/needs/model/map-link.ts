import type { Need } from "../../../shared/api/types.ts";

type Place = NonNullable<Need["exactPlace"]>;

/**
 * An address that opens the phone's map at a place, by its point (WGS-84) or by a search for its name, near a township.
 * A phone with AMap opens the app, another one its page; nothing is loaded from there before somebody follows the link.
 * Source: lbs.amap.com/api/uri-api, `marker` and `search`.
 * @returns undefined for a place without a name
 */
export const mapLink = ({ label, lat, lon }: Place, township: string): string | undefined => {
  if (!label) return undefined;
  const hasPoint = lat !== undefined && lon !== undefined;
  const query = hasPoint
    ? { position: `${lon},${lat}`, name: label, coordinate: "wgs84", callnative: "1" }
    : { keyword: `${township} ${label}`, callnative: "1" };
  return `https://uri.amap.com/${hasPoint ? "marker" : "search"}?${new URLSearchParams(query)}`;
};
