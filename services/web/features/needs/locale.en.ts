import type { Said } from "../../shared/locales/message-schema.ts";
import type { mapZh } from "./locale.zh-cn.ts";

/** What stands around the picture of a county's townships, in English. */
export const mapEn: Said<typeof mapZh> = {
  title: "Map: where people are missing",
  county: "County",
  note: "A number is how many places are still free; the stronger the colour, the more. Tap a place to see its needs.",
  township: "{name}, {count} places still free",
  sketch: "A sketch: lines join neighbours. {source}",
  partly: "There are many needs: the first {count} are counted.",
};
