import { randomUUID } from "node:crypto";
import type { Resolved } from "../templates/resolve.ts";
import { type AwsService, json } from "./call.ts";

/** An event as a rule's target gets it. */
export interface BusEvent {
  readonly bus: string;
  readonly id: string;
  readonly source: string;
  readonly "detail-type": string;
  readonly detail: unknown;
}

/** EventBridge: hands what is put on a bus to `onEvent`. */
export const eventBus = (buses: readonly Resolved[], onEvent: (event: BusEvent) => void): AwsService => {
  const arnOf = (name: string): string =>
    buses.find((bus) => bus.name === name || bus.arn === name)?.arn ?? name;
  return {
    needs: ({ operation, input }) =>
      [
        ...new Set<string>(
          (input.Entries ?? []).map(({ EventBusName = "default" }: { EventBusName?: string }) =>
            arnOf(EventBusName),
          ),
        ),
      ].map((resource) => ({ action: `events:${operation}`, resource })),
    answer: async ({ input }) =>
      json({
        FailedEntryCount: 0,
        Entries: input.Entries.map((entry: Record<string, string>) => {
          const id = randomUUID();
          onEvent({
            bus: entry.EventBusName ?? "default",
            id,
            source: entry.Source ?? "",
            "detail-type": entry.DetailType ?? "",
            detail: JSON.parse(entry.Detail ?? "{}"),
          });
          return { EventId: id };
        }),
      }),
  };
};
