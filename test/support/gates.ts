import type { Gates } from "#shared/eligibility/gates.ts";

/** Gates that ask for nothing: anybody of 14 or older passes, under 18 with a guardian. */
export const noGates: Gates = {
  adult: false,
  minimumAge: 14,
  backgroundCheck: false,
  twoAdults: false,
  training: [],
  credential: [],
  insurance: false,
  languages: [],
  vehicle: false,
};
