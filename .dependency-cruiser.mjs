// The import rules of the repository: `npm run check` refuses an import that breaks one of them. Types count too.
// Layers, each may import those after it: test -> infra -> services -> shared. The page imports none of them.

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
const forbid = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

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
      "rules-are-pure",
      "Rules know neither tables nor what is done with them.",
      { path: "^services/[^/]+/domain/" },
      { path: "^node_modules/@aws-sdk/|^services/[^/]+/(use-cases/|store\\.ts$|main\\.ts$)" },
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
