import { pickWith, seededRandom } from "../random.ts";

/** Invented gifts of donor-1, donor-2, ...; amounts in fen. The same in every clone. */
export const demoGifts = (count = 8) => {
  const pick = pickWith(seededRandom(25_000));
  return Array.from({ length: count }, (_, index) => ({
    amount: pick.one([1_000, 2_000, 5_000, 10_000, 20_000, 50_000]),
    currency: "CNY" as const,
    anonymous: pick.chance(0.3),
    donor: { name: `演示捐赠人${index + 1}`, email: `donor-${index + 1}@demo.invalid` },
  }));
};
