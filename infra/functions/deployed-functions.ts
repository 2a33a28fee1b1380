import type { ServiceManifest } from "#shared/manifest/manifest.ts";

/** What a deployed function runs: the name of its handler in the file it is bundled from. */
export type Handler = "api" | "publisher" | "worker" | "schedule" | "stream" | "upload";

/** What a function may do to the table of its service. */
export interface TableRights {
  readonly reads: boolean;
  /** Partition-key prefixes it may put; `all` but those in `never`. */
  readonly puts: "all" | readonly string[];
  readonly updates: "all" | readonly string[];
  readonly deletes: boolean;
  /** Prefixes that belong to other functions alone. */
  readonly never: readonly string[];
}

export type FileRight = "put" | "read" | "remove";

export interface DeployedFunction {
  readonly service: string;
  readonly name: string;
  readonly handler: Handler;
  readonly rights: TableRights;
  /** Partition-key prefix of the rows whose changes start it; without one every change does. */
  readonly watches: string | undefined;
  /** What it does to files under the service's name. */
  readonly files: readonly FileRight[];
}

/** The file a function is bundled from: what tells of a service's changes holds nothing else of the service. */
export const entryOf = ({ service, handler }: Pick<DeployedFunction, "service" | "handler">): string =>
  `services/${service}/${handler === "publisher" ? "publisher" : "lambda"}.ts`;

const handlers = { http: "api", stream: "stream", schedule: "schedule", upload: "upload" } as const;
const nothing: TableRights = { reads: false, puts: [], updates: [], deletes: false, never: [] };

/**
 * The functions a manifest becomes, one per privilege. A prefix that a named function puts is its own: no other
 * function of the service may write there, unless it names the prefix too.
 */
export const functionsOf = (manifest: ServiceManifest): DeployedFunction[] => {
  const { name: service, functions = {}, schedules = [], subscriptions = [], routes } = manifest;
  const owned = [...new Set(Object.values(functions).flatMap(({ putPrefixes = [] }) => putPrefixes))];
  const wide: TableRights = { reads: true, puts: "all", updates: "all", deletes: true, never: owned };
  const takesFiles = Object.values(functions).some(({ trigger }) => trigger === "upload");
  const filesOf = (name: string, handler: Handler): FileRight[] => {
    if (functions[name]?.readsFiles) return ["read", "remove"];
    if (handler === "upload") return ["remove"];
    return takesFiles && name === "api" ? ["put"] : [];
  };
  const deploy = (name: string, handler: Handler, rights = wide): DeployedFunction => ({
    ...{ service, name, handler, rights },
    watches: functions[name]?.watches,
    files: filesOf(name, handler),
  });

  const named = Object.entries(functions).map(([name, { trigger, putPrefixes, updatePrefixes }]) => {
    if (!putPrefixes && !updatePrefixes) return deploy(name, handlers[trigger]);
    // What takes calls from outside and only appends has no need to read.
    const rights = {
      ...nothing,
      reads: trigger !== "http",
      puts: putPrefixes ?? [],
      updates: updatePrefixes ?? [],
    };
    return deploy(name, handlers[trigger], rights);
  });
  const unnamed = schedules.some(({ name }) => !functions[name]);
  return [
    ...(Object.values(routes).some((route) => route.function === undefined) ? [deploy("api", "api")] : []),
    ...(manifest.publishes ? [deploy("publisher", "publisher", nothing)] : []),
    ...(subscriptions.length > 0 ? [deploy("worker", "worker")] : []),
    ...(unnamed ? [deploy("schedules", "schedule")] : []),
    ...named,
  ];
};
