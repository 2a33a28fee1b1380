import { distanceBand, distanceInWords } from "#shared/values/place.ts";
import type { Factor } from "./factor.ts";

/** The distance of value 0.5: at the low end of the 3 to 15 km that volunteers say they travel. */
const halfAtKm = 5;

/** Nearness: 1 next door and for a remote need, 0.5 at 5 km, never quite 0 within reach. */
export const distance: Factor = {
  value: ({ prepared: { need }, fit: { km } }) => {
    if (need.remote) return 1;
    return km === undefined ? 0 : halfAtKm / (halfAtKm + km);
  },
  text: ({ prepared: { need }, fit: { km } }) => {
    if (need.remote) return { "zh-CN": "线上服务，不限距离", en: "remote, distance does not matter" };
    if (km === undefined) {
      return {
        "zh-CN": "不在同一个或相邻的乡镇街道",
        en: "not in the need's township or one that borders it",
      };
    }
    return { "zh-CN": distanceInWords(km), en: `${distanceBand(km)} away` };
  },
};
