import type { Log } from "#shared/observability/log.ts";
import type { Store } from "./dynamodb/store.ts";
import type { ComposedService } from "./events/wiring.ts";

interface ScheduleOptions {
  readonly log: Log;
  readonly store: Store;
  /** Gets the service's name. */
  readonly afterRun: (service: string) => void;
}

/**
 * Runs the manifests' schedules, as EventBridge Scheduler does deployed. A run that is due while the previous one is
 * still going, or while the database is away, is skipped.
 */
export const startSchedules = (
  services: readonly ComposedService[],
  { log, store, afterRun }: ScheduleOptions,
) => {
  const running = new Map<string, Promise<void>>();
  const timers = services.flatMap(({ manifest, service }) =>
    (manifest.schedules ?? []).map(({ name, everyMinutes }) => {
      const job = service.schedules?.[name];
      const label = `${manifest.name}.${name}`;
      if (!job) throw new Error(`${label} is declared but not composed`);
      return setInterval(() => {
        if (running.has(label) || !store.isUp()) return;
        const run = job()
          .catch((error) => log.error("schedule-failed", error, { schedule: label }))
          .finally(() => {
            running.delete(label);
            afterRun(manifest.name);
          });
        running.set(label, run);
      }, everyMinutes * 60_000);
    }),
  );
  return {
    close: async () => {
      for (const timer of timers) clearInterval(timer);
      await Promise.all(running.values());
    },
  };
};
