import type { Log } from "#shared/observability/log.ts";
import type { Store } from "./dynamodb/store.ts";
import type { ComposedService } from "./events/wiring.ts";

interface ScheduleOptions {
  readonly log: Log;
  readonly store: Store;
  /** Gets the service's name. */
  readonly afterRun: (service: string) => void;
}

/** How long a run may take (ms), as where it is deployed. */
const runMs = 55_000;

/**
 * Runs the manifests' schedules, as EventBridge Scheduler does deployed: each part by a run of its own. A run that is
 * due while the previous one is still going, or while the database is away, is skipped.
 */
export const startSchedules = (
  services: readonly ComposedService[],
  { log, store, afterRun }: ScheduleOptions,
) => {
  const running = new Map<string, Promise<void>>();
  let closing = false;
  const timers = services.flatMap(({ manifest, service }) =>
    (manifest.schedules ?? []).flatMap(({ name, everyMinutes, parts = 1 }) => {
      const job = service.schedules?.[name];
      if (!job) throw new Error(`${manifest.name}.${name} is declared but not composed`);
      return Array.from({ length: parts }, (_, part) => {
        const label = `${manifest.name}.${name}${parts > 1 ? `.${part}` : ""}`;
        return setInterval(() => {
          if (running.has(label) || !store.isUp()) return;
          const end = performance.now() + runMs;
          const run = job({ part, timeLeft: () => (closing ? 0 : end - performance.now()) })
            .catch((error) => log.error("schedule-failed", error, { schedule: label }))
            .finally(() => {
              running.delete(label);
              afterRun(manifest.name);
            });
          running.set(label, run);
        }, everyMinutes * 60_000);
      });
    }),
  );
  return {
    /** Ends the runs that are going: they begin nothing new. */
    close: async () => {
      closing = true;
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
    },
  };
};
