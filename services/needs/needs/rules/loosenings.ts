import { needKind } from "#shared/vocabulary/vocabulary.ts";
import type { NeedRow, Terms } from "../rows.ts";
import type { Loosening } from "../schemas.ts";
import { strictest } from "./compare-gates.ts";
import { keptDefaults } from "./effective-gates.ts";
import { gatesInForce, requestedTerms } from "./loosening.ts";

type Gates = Terms["positions"][number]["gates"];

/** What a code of `loosenedCodes` is about: `age` for both of its names, else the gate's name without what was let go of it. */
const whatOf = (name: string): Loosening["what"] =>
  name === "adult" || name === "minimumAge" ? "age" : (name.split(":")[0] as Loosening["what"]);

/** What gates ask about one of them, as codes: `age:18`, `insurance`, `training:child-protection`; empty if nothing. */
const asked = (gates: Gates, what: Loosening["what"]): string[] => {
  if (what === "age") return [`age:${gates.adult ? 18 : gates.minimumAge}`];
  const value = Object.entries(gates).find(([name]) => name === what)?.[1];
  if (Array.isArray(value)) return value.map((code) => `${what}:${code}`);
  if (typeof value === "string") return [`${what}:${value}`];
  return value === true ? [what] : [];
};

const ofPosition = (
  { request, inForce, loosened }: NeedRow,
  { positionId, gates: to }: Terms["positions"][number],
): Loosening[] => {
  const prefix = `${positionId}:`;
  const names = loosened.filter((code) => code.startsWith(prefix)).map((code) => code.slice(prefix.length));
  const { kind, minorsInvolved } = requestedTerms(request);
  const defaults = keptDefaults(needKind(kind), minorsInvolved);
  const from = inForce ? strictest(defaults, gatesInForce(inForce, positionId)) : defaults;
  return [...new Set(names.map(whatOf))].map((what) => ({
    positionId,
    what,
    from: asked(from, what),
    to: asked(to, what),
  }));
};

/**
 * What a need's request lets go, each with what is asked until then and what would be asked instead: the default of its
 * kind and what stands, whichever is stricter, and the request. Codes as in {@link asked}; an empty list asks nothing.
 * `gates`: kind `other`, of which nobody has settled what it asks. `teaches`: the training that attending would record.
 */
export const looseningsOf = (need: NeedRow): Loosening[] => {
  const { loosened, inForce, request } = need;
  const terms = requestedTerms(request);
  return [
    ...(loosened.includes("minorsInvolved")
      ? [{ what: "minorsInvolved" as const, from: ["minorsInvolved"], to: [] }]
      : []),
    ...(inForce && loosened.some((code) => code.startsWith("listing:"))
      ? [
          {
            what: "listing" as const,
            from: [`listing:${inForce.listing}`],
            to: [`listing:${terms.listing}`],
          },
        ]
      : []),
    ...(request.teaches === undefined || !loosened.includes(`teaches:${request.teaches}`)
      ? []
      : [{ what: "teaches" as const, from: [], to: [`training:${request.teaches}`] }]),
    ...terms.positions.flatMap((position) => ofPosition(need, position)),
  ];
};
