import { isDeepStrictEqual } from "node:util";
import { type County, nextDivisions } from "#services/network/reference/rules/next-divisions.ts";
import type { Line } from "./line.ts";

/** What a file changes of a county's divisions, in words. */
export const linesOfDivisions = (file: County, stored: County | undefined): Line[] => {
  const next = nextDivisions(file, stored);
  const before = new Map(stored?.townships.map((township) => [township.code, township]));
  const inFile = new Set(file.townships.map(({ code }) => code));
  const ofTownships = next.townships.flatMap((township): Line[] => {
    const { code, name } = township;
    const old = before.get(code);
    if (!old) return [{ kind: "new", what: `township ${code} ${name}` }];
    if (!inFile.has(code)) return [{ kind: "left", what: `township ${code} ${name}` }];
    const changes = [
      ...(old.name === name ? [] : [`name ${old.name} -> ${name}`]),
      ...(isDeepStrictEqual(old.neighbours, township.neighbours) ? [] : ["neighbours"]),
      ...(old.lat === township.lat && old.lon === township.lon ? [] : ["centre"]),
    ];
    return changes.length === 0
      ? []
      : [{ kind: "changed", what: `township ${code} ${old.name}: ${changes.join(", ")}` }];
  });
  if (!stored)
    return [{ kind: "new", what: `county ${file.code} ${file.name}, served from then on` }, ...ofTownships];
  const changes = (["name", "region", "edition"] as const).flatMap((field) =>
    stored[field] === next[field] ? [] : [`${field} ${stored[field] ?? "-"} -> ${next[field] ?? "-"}`],
  );
  const ofCounty = [
    ...changes,
    ...(isDeepStrictEqual(stored.adjacency, next.adjacency) ? [] : ["source of its neighbours"]),
  ];
  return ofCounty.length === 0
    ? ofTownships
    : [{ kind: "changed", what: `county ${file.code}: ${ofCounty.join(", ")}` }, ...ofTownships];
};
