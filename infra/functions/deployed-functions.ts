import type { IdentityRight, ServiceManifest, Watched } from "#shared/manifest/manifest.ts";
import type { EnvelopeClass } from "#shared/personal-data/envelope.ts";

/** What starts a deployed function; also the name of its handler in the file it is bundled from. */
export type Handler = "api" | "publisher" | "worker" | "schedule" | "stream" | "upload";

/** What a function may do to its service's table. */
export interface TableRights {
  readonly reads: boolean;
  /** Reads the whole table, not by keys. */
  readonly scans: boolean;
  /** Partition-key prefixes it may put; `all`: every prefix but those in `never`. */
  readonly puts: "all" | readonly string[];
  readonly updates: "all" | readonly string[];
  readonly deletes: boolean;
  /** Prefixes that only other functions may write. */
  readonly never: readonly string[];
}

export type FileRight = "put" | "read" | "remove";

export interface DeployedFunction {
  readonly service: string;
  readonly name: string;
  readonly handler: Handler;
  readonly rights: TableRights;
  /** Of a stream handler: the changes that start it; undefined: every change. */
  readonly watches: readonly Watched[] | undefined;
  /** What it may do to files under the service's name. */
  readonly files: readonly FileRight[];
  /** Files of packages that are deployed beside its code. */
  readonly fonts: readonly string[];
  /** What it may do where people sign in. */
  readonly identity: IdentityRight | undefined;
  /** Classes of personal data that it alone of its service seals. */
  readonly seals: readonly EnvelopeClass[];
}

/** The file a function is bundled from. A publisher has its own, which imports nothing else of the service. */
export const entryOf = ({ service, handler }: Pick<DeployedFunction, "service" | "handler">): string =>
  `services/${service}/${handler === "publisher" ? "publisher" : "lambda"}.ts`;

const handlers = {
  http: "api",
  stream: "stream",
  schedule: "schedule",
  upload: "upload",
  event: "worker",
} as const;
const noRights: TableRights = {
  reads: false,
  scans: false,
  puts: [],
  updates: [],
  deletes: false,
  never: [],
};

/**
 * The functions that a manifest declares, one per privilege. A prefix that a named function puts belongs to it: no
 * other function of the service may write there unless it names the prefix too.
 */
export const functionsOf = (manifest: ServiceManifest): DeployedFunction[] => {
  const { name: service, functions = {}, schedules = [], subscriptions = [], routes } = manifest;
  const owned = [...new Set(Object.values(functions).flatMap(({ putPrefixes = [] }) => putPrefixes))];
  const fullRights: TableRights = {
    ...noRights,
    reads: true,
    puts: "all",
    updates: "all",
    deletes: true,
    never: owned,
  };
  const takesUploads = Object.values(functions).some(({ trigger }) => trigger === "upload");
  const filesOf = (name: string, handler: Handler): FileRight[] => {
    if (functions[name]?.readsFiles) return ["read", "remove"];
    if (handler === "upload") return ["remove"];
    return takesUploads && name === "api" ? ["put"] : [];
  };
  const deployed = (name: string, handler: Handler, rights = fullRights): DeployedFunction => ({
    service,
    name,
    handler,
    rights,
    watches: functions[name]?.watches,
    files: filesOf(name, handler),
    fonts: functions[name]?.fonts ?? [],
    identity: functions[name]?.identity,
    seals: functions[name]?.seals ?? [],
  });

  const named = Object.entries(functions).map(
    ([name, { trigger, scans = false, reads = trigger !== "http", ...writes }]) => {
      const { putPrefixes, updatePrefixes, sharedPutPrefixes = [] } = writes;
      if (!putPrefixes && !updatePrefixes) return deployed(name, handlers[trigger]);
      // An HTTP function that only appends, such as a webhook's inbox, has no need to read.
      const rights = {
        ...noRights,
        reads,
        scans,
        puts: [...(putPrefixes ?? []), ...sharedPutPrefixes],
        updates: updatePrefixes ?? [],
      };
      return deployed(name, handlers[trigger], rights);
    },
  );
  const hasApi = Object.values(routes).some((route) => route.function === undefined);
  const sharesWorker = subscriptions.some(({ consumer }) => !functions[consumer]);
  const sharesSchedules = schedules.some(({ name }) => !functions[name]);
  return [
    ...(hasApi ? [deployed("api", "api")] : []),
    ...(manifest.publishes ? [deployed("publisher", "publisher", noRights)] : []),
    ...(sharesWorker ? [deployed("worker", "worker")] : []),
    ...(sharesSchedules ? [deployed("schedules", "schedule")] : []),
    ...named,
  ];
};
