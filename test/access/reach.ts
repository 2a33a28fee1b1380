import type { Access, Holder, Right } from "./matrix.ts";
import { rightsTo } from "./matrix.ts";

/** Whose an existing thing is: the caller's, of their station, elsewhere in their county, of another county. */
const ownershipCases = ["own", "same station", "other station", "other county"] as const;
export type OwnershipCase = (typeof ownershipCases)[number];
type Cases = readonly OwnershipCase[];

const nowhere: Cases = [];
const own: Cases = ["own"];
const station: Cases = [...own, "same station"];
const county: Cases = [...station, "other station"];

/** The cases that each wording of the matrix covers. An organisation's things are its own. */
const covered: Readonly<Record<string, Cases>> = {
  own,
  "own draft": own,
  "own programme": own,
  "own programme staff": own,
  "own projects": own,
  "own organisation": own,
  "own donation trace": own,
  "own by secret": own,
  "request own": own,
  "accept/decline/withdraw": own,
  "offline gift": own,
  "for members": own,
  "pulls about own data": own,
  team: own,
  "team members": own,
  station,
  // A social worker drafts for their station, which the rest of the cell names.
  draft: station,
  "station projects": station,
  "applied/assigned to station": station,
  "social_worker of own station": station,
  operated: station,
  "operated stations": station,
  "stations operated": station,
  county,
  supervised: county,
  "supervised stations": county,
  "auditor of county": county,
  // Inspection cases do not exist yet.
  "in case": nowhere,
  // What they may see is on the public page, or on the page of their need.
  "matched-skills": nowhere,
  "of confirmed shifts": nowhere,
};

/** Wordings that cover figures only, never a single thing. */
const figures: Readonly<Record<string, Cases>> = {
  counts: county,
  "county counts": county,
  "county (counts ≥5)": county,
  "county totals": county,
  "station project totals": station,
};

/** Words about how much is shown, or of which kind, but not of whom: a right with these alone is not limited. */
const unlimiting = new Set([
  "",
  "masked",
  "logged",
  "name and phone end",
  "contact masked",
  "donor masked",
  "donor masked unless consented",
  "de-identified",
  "name and field",
  "decided",
  "published",
  "valid yes/no",
  "via checkout",
  "by secret address",
  "by number",
  "with reason",
  "with Stripe signature only",
  "station_lead",
  "supervisor",
  "inspector",
]);

/** Where a right without limits ends: with the county that the role is held in; everybody's rights end nowhere. */
const unlimited = (holder: Holder): Cases =>
  ["public", "volunteer", "team_leader", "donor"].includes(holder) ? ownershipCases : county;

const partsOf = (qualifier: string): string[] => {
  if (qualifier in figures) return [qualifier];
  return qualifier
    .replace(/\(.*?\)/g, "")
    .replace(/^(?:publish|revoke) /, "")
    .split(",")
    .map((part) => part.trim());
};

/**
 * The cases that a right covers. @param single whether the call is for one thing, which figures do not cover
 * @throws Error for words that are in none of the tables above
 */
export const casesOf = ({ qualifier }: Right, holder: Holder, single = true): Cases => {
  const parts = partsOf(qualifier);
  const unknown = parts.filter((part) => !(part in covered || part in figures || unlimiting.has(part)));
  if (unknown.length > 0) throw new Error(`no cases for "${unknown.join('", "')}" of ${holder}`);
  const limits = parts.filter((part) => !unlimiting.has(part));
  if (limits.length === 0) return unlimited(holder);
  return limits.flatMap((part) => covered[part] ?? (single ? nowhere : (figures[part] ?? nowhere)));
};

/** The cases that the rights of several holders cover together; undefined if none of them has the right. */
export const reachOf = (
  access: Access,
  holders: readonly Holder[],
  single?: boolean,
): ReadonlySet<OwnershipCase> | undefined => {
  const rights = holders.flatMap((holder) => rightsTo(access, holder).map((right) => ({ right, holder })));
  if (rights.length === 0) return undefined;
  return new Set(rights.flatMap(({ right, holder }) => casesOf(right, holder, single)));
};
