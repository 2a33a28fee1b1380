// The import rules of the repository: `npm run check` refuses an import that breaks one of them. Types count too.
// Layers, each may import those after it: test -> infra -> services -> shared. The page imports none of them.

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

/** A service, but not the page. */
const service = "^services/(?!web/)[^/]+";
/** A file or folder in a flat service, or in an area of one. */
const inService = (/** @type {string} */ name) => [`${service}/${name}`, `${service}/[^/]+/${name}`];
/** Folders whose files are started by a trigger. */
const doing = "(use-cases|consumers|schedules|streams|uploads)/";

export default {
  forbidden: [
    forbid(
      "no-circular",
      "Files that import each other in a circle cannot be read or moved alone.",
      {},
      { circular: true },
    ),
    {
      ...forbid(
        "no-circular-folders",
        "Folders depend on each other in one direction only.",
        {},
        { circular: true },
      ),
      scope: "folder",
    },
    forbid("unresolvable", "The imported file does not exist.", {}, { couldNotResolve: true }),
    forbid(
      "shared-is-the-bottom",
      "shared/ is imported by everything and imports none of it.",
      { path: "^shared/" },
      { path: "^(services|infra|test)/|^node_modules/aws-cdk-lib/" },
    ),
    forbid(
      "services-below-infra",
      "A service is given what it needs of its surroundings when it is composed.",
      { path: "^services/" },
      { path: "^(infra|test)/|^node_modules/aws-cdk-lib/" },
    ),
    forbid(
      "no-service-imports-another",
      "Services learn of each other by cards and events.",
      { path: "^services/([^/]+)/" },
      { path: "^services/", pathNot: "^services/$1/" },
    ),
    forbid(
      "areas-below-manifest",
      "In a service main imports the manifest, and the manifest its areas; no area imports either.",
      { path: service, pathNot: "/(main|lambda|publisher|services)\\.ts$" },
      { path: `${service}/(main|manifest|lambda|publisher)\\.ts$` },
    ),
    forbid(
      "schemas-at-the-bottom",
      "Schemas of requests and answers know nothing of the service but other schemas.",
      { path: inService("[^/]*schemas\\.ts$") },
      { path: `${service}/`, pathNot: "schemas\\.ts$" },
    ),
    forbid(
      "rows-above-schemas",
      "Stored rows may be made of schemas, and of nothing else in the service.",
      { path: inService("(rows|keys)\\.ts$") },
      { path: `${service}/`, pathNot: "(schemas|/rows|/keys)\\.ts$" },
    ),
    forbid(
      "rules-are-pure",
      "Rules know stored rows and schemas: no clock, no database, no HTTP, nothing that is done with them.",
      { path: inService("rules/") },
      {
        path: [
          "^node_modules/(@aws-sdk|@middy)/",
          "^shared/(http|lambda|pipeline|platform)/",
          "^shared/db/(read|write|due|documents|retry)",
          service,
        ],
        pathNot: "(/rules/[^/]+|schemas|/rows|/keys)\\.ts$",
      },
    ),
    forbid(
      "views-only-show",
      "Views are functions of rows: they neither read nor write.",
      { path: inService("views\\.ts$") },
      { path: [...inService("(store|deps|routes)[^/]*$"), ...inService(doing)] },
    ),
    forbid(
      "rights-below-use-cases",
      "Rights look rows up and decide; use cases ask them.",
      { path: inService("access\\.ts$") },
      { path: [...inService("routes\\.ts$"), ...inService(doing)] },
    ),
    forbid(
      "stores-only-store",
      "A store knows rows and rules; use cases, views and rights know it.",
      { path: inService("store[^/]*$") },
      { path: [...inService("(views|access|deps|routes)\\.ts$"), ...inService(doing)] },
    ),
    forbid(
      "use-cases-are-leaves",
      "Use cases, consumers, schedules, streams and uploads do not call each other: what they share stands beside them.",
      { path: inService(doing) },
      { path: inService(doing) },
    ),
    forbid(
      "tests-on-top",
      "Nothing that is deployed or started imports a test.",
      { path: "^infra/" },
      { path: "^test/" },
    ),
    forbid(
      "page-is-a-client",
      "The page is a client like any other: it knows the public API alone.",
      { path: "^services/web/" },
      { path: "^(shared|infra|test)/|^services/(?!web/)" },
    ),
    forbid(
      "page-rooms",
      "In the page: the app imports features, features import what they share, and nothing imports back.",
      { path: "^services/web/shared/" },
      { path: "^services/web/(app|features)/" },
    ),
    forbid(
      "features-below-app",
      "A feature does not know the app that it is part of.",
      { path: "^services/web/features/" },
      { path: "^services/web/app/" },
    ),
    forbid(
      "pages-use-composables",
      "Pages and components reach the API by a composable.",
      { path: "\\.vue$" },
      { path: "^services/web/shared/client/" },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^services/web/(dist|vite\\.config\\.ts)" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "types", "default"],
    },
  },
};
