import type { Access, Holder, Right } from "./matrix.ts";
import { rightsTo } from "./matrix.ts";

/** How a thing that there is stands to the caller: theirs, at their station, elsewhere in their county, beyond it. */
const ownershipCases = ["own", "same station", "other station", "other county"] as const;
export type OwnershipCase = (typeof ownershipCases)[number];
type Cases = readonly OwnershipCase[];

const nowhere: Cases = [];
const own: Cases = ["own"];
const station: Cases = [...own, "same station"];
const county: Cases = [...station, "other station"];

/** What a right covers, by the matrix's words for it. An organisation's things are its own. */
const covered: Readonly<Record<string, Cases>> = {
  own,
  "own draft": own,
  "own programme": own,
  "own programme staff": own,
  "own projects": own,
  "own organisation": own,
  "own donation trace": own,
  "own by secret": own,
  "accept/decline/withdraw": own,
  "offline gift": own,
  "for members": own,
  "pulls about own data": own,
  team: own,
  "team members": own,
  station,
  // A social worker drafts for the station that the rest of the cell speaks of.
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
  // There are no cases yet.
  "in case": nowhere,
  // What is open to them stands on the public page.
  "matched-skills": nowhere,
};

/** Rights that reach figures about what they cover, and never one thing of it. */
const figures: Readonly<Record<string, Cases>> = {
  counts: county,
  "county counts": county,
  "county (counts ≥5)": county,
  "county totals": county,
  "station project totals": station,
};

/** Words that say how much is shown, or of which kind, but not of what: a right with these alone has no bounds. */
const unbounding = new Set([
  "",
  "masked",
  "contact masked",
  "donor masked",
  "donor masked unless consented",
  "de-identified",
  "name and field",
  "valid yes/no",
  "via checkout",
  "with reason",
  "with Stripe signature only",
  "station_lead",
  "supervisor",
  "inspector",
]);

/** A right without bounds ends where the role does: a role is held in a county, everybody's rights nowhere. */
const unbounded = (holder: Holder): Cases =>
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
 * The cases that a right covers. @param single whether one thing is asked for, which figures do not reach
 * @throws Error for words that stand in none of the tables above
 */
export const casesOf = ({ qualifier }: Right, holder: Holder, single = true): Cases => {
  const parts = partsOf(qualifier);
  const unknown = parts.filter((part) => !(part in covered || part in figures || unbounding.has(part)));
  if (unknown.length > 0) throw new Error(`no cases are known for "${unknown.join('", "')}" of ${holder}`);
  const bounds = parts.filter((part) => !unbounding.has(part));
  if (bounds.length === 0) return unbounded(holder);
  return bounds.flatMap((part) => covered[part] ?? (single ? nowhere : (figures[part] ?? nowhere)));
};

/** What the rights of some holders reach together; undefined where none of them has the right at all. */
export const reachOf = (
  access: Access,
  holders: readonly Holder[],
  single?: boolean,
): ReadonlySet<OwnershipCase> | undefined => {
  const rights = holders.flatMap((holder) => rightsTo(access, holder).map((right) => ({ right, holder })));
  if (rights.length === 0) return undefined;
  return new Set(rights.flatMap(({ right, holder }) => casesOf(right, holder, single)));
};
