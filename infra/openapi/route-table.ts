import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";

const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The file of a route's use case: named as the route, in its service or in one of the service's areas. */
export const useCaseFile = (service: string, routeName: string): string => {
  const name = `use-cases/${kebab(routeName)}.ts`;
  const [inArea] = globSync(`services/${service}/*/${name}`, { cwd: root });
  return inArea ?? `services/${service}/${name}`;
};

/** A Markdown table of every route and the file that answers it, sorted by path. */
const routeTable = (manifests: readonly ServiceManifest[]): string => {
  const rows = manifests.flatMap(({ name, routes }) =>
    Object.entries(routes).map(([routeName, { method, path, who, access }]) => ({
      path,
      line: `| \`${method} ${path}\` | ${who.roles === "everyone" ? "everyone" : access.resource} | [${routeName}](${useCaseFile(name, routeName)}) |`,
    })),
  );
  const sorted = rows.sort((a, b) => a.path.localeCompare(b.path)).map(({ line }) => line);
  return ["| route | open to | file |", "|---|---|---|", ...sorted].join("\n");
};

const begin = "<!-- routes: written by npm run openapi -->";
const end = "<!-- /routes -->";

/** The README with a new route table. @throws Error if the README lacks the markers */
export const withRouteTable = (readme: string, manifests: readonly ServiceManifest[]): string => {
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error("README.md has no place for the route table");
  return `${before}${begin}\n${routeTable(manifests)}\n${end}${after}`;
};
