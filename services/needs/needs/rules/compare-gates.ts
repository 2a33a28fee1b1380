import type { Gates } from "#shared/eligibility/gates.ts";

const flags = ["backgroundCheck", "twoAdults", "insurance", "vehicle"] as const;
const lists = ["training", "credential", "languages"] as const;

const ageOf = ({ adult, minimumAge }: Gates): number => (adult ? 18 : minimumAge);

const codes = (gates: Gates, list: (typeof lists)[number]): readonly string[] => gates[list];

/** Names what a step from one position's gates to others lets go: `adult`, `gender`, `training:child-protection`. */
export const gatesLetGo = (from: Gates, to: Gates): string[] => [
  ...(ageOf(to) < ageOf(from) ? [from.adult ? "adult" : "minimumAge"] : []),
  ...flags.filter((flag) => from[flag] && !to[flag]),
  ...(from.gender !== undefined && from.gender !== to.gender ? ["gender"] : []),
  ...lists.flatMap((list) =>
    codes(from, list)
      .filter((code) => !codes(to, list).includes(code))
      .map((code) => `${list}:${code}`),
  ),
];

const union = <Code>(a: readonly Code[], b: readonly Code[]): Code[] => [...new Set([...a, ...b])];

/** Gates that hold whatever either of two asks for; where they ask for different genders, that of the first. */
export const strictest = (a: Gates, b: Gates): Gates => {
  const gender = a.gender ?? b.gender;
  return {
    adult: a.adult || b.adult,
    minimumAge: a.minimumAge > b.minimumAge ? a.minimumAge : b.minimumAge,
    backgroundCheck: a.backgroundCheck || b.backgroundCheck,
    twoAdults: a.twoAdults || b.twoAdults,
    training: union(a.training, b.training),
    credential: union(a.credential, b.credential),
    insurance: a.insurance || b.insurance,
    ...(gender === undefined ? {} : { gender }),
    languages: union(a.languages, b.languages),
    vehicle: a.vehicle || b.vehicle,
  };
};

/** What both of two positions ask for people's protection. Vehicle and languages belong to one position's work. */
export const protectionOfBoth = (a: Gates, b: Gates): Gates => ({
  adult: a.adult && b.adult,
  minimumAge: a.minimumAge < b.minimumAge ? a.minimumAge : b.minimumAge,
  backgroundCheck: a.backgroundCheck && b.backgroundCheck,
  twoAdults: a.twoAdults && b.twoAdults,
  training: a.training.filter((code) => b.training.includes(code)),
  credential: a.credential.filter((code) => b.credential.includes(code)),
  insurance: a.insurance && b.insurance,
  ...(a.gender !== undefined && a.gender === b.gender ? { gender: a.gender } : {}),
  languages: [],
  vehicle: false,
});
