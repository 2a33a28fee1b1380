import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { EventBus, type IEventBus } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import { DeadLetters, type GuardedQueue } from "#infra/constructs/consumer-queue.ts";
import { schedule } from "#infra/constructs/minute-schedule.ts";
import { ServiceFunction } from "#infra/constructs/service-function.ts";
import { subscribe } from "#infra/constructs/subscription-rule.ts";
import { readStream } from "#infra/constructs/table-stream-source.ts";
import { takeUploads } from "#infra/constructs/uploads-bucket.ts";
import { type DeployedFunction, functionsOf } from "#infra/functions/deployed-functions.ts";
import { egressOf } from "#infra/functions/egress.ts";
import { surroundingsOf } from "#infra/functions/function-environment.ts";
import { houseName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { DataStack } from "./data.ts";

/** What happens after a request: streams become events, events reach their subscribers, due times are swept. */
export class WorkersStack extends Stack {
  readonly bus: IEventBus;
  readonly functions: ServiceFunction[] = [];
  readonly queues: GuardedQueue[] = [];
  readonly deadLetters: DeadLetters[] = [];

  constructor(
    scope: Construct,
    stage: StageValues,
    manifests: readonly ServiceManifest[],
    data: DataStack,
    props: StackProps,
  ) {
    super(scope, "workers", { ...props, description: "Helink: events, their consumers, and the sweeps" });
    const eventBusName = houseName(stage.name, "events");
    // CDK's classes and interfaces differ in how a property may be absent; nothing else does.
    this.bus = new EventBus(this, "Bus", { eventBusName }) as IEventBus;
    for (const manifest of manifests) {
      for (const deployed of functionsOf(manifest)) {
        if (deployed.handler !== "api") this.#add(stage, manifest, deployed, data);
      }
    }
  }

  #add(stage: StageValues, manifest: ServiceManifest, deployed: DeployedFunction, data: DataStack): void {
    const { handler, service, name } = deployed;
    const { environment, rights } = surroundingsOf(stage, manifest, deployed, data);
    const made = new ServiceFunction(this, {
      stage,
      manifest,
      deployed,
      environment: handler === "publisher" ? { EVENT_BUS: this.bus.eventBusName } : environment,
    });
    for (const { actions, resources, conditions } of rights) made.allow(actions, resources, conditions);
    this.functions.push(made);
    const queueName = houseName(stage.name, service, name);
    const table = data.tables[manifest.name]?.table;

    if (handler === "worker" || handler === "schedule") {
      for (const { action, resource } of egressOf(stage, manifest)) {
        made.allow([action], [this.formatArn(resource)]);
      }
    }
    if (handler === "publisher") made.allow(["events:PutEvents"], [this.bus.eventBusArn]);
    if ((handler === "publisher" || handler === "stream") && table) {
      this.deadLetters.push(readStream(made, stage.name, table, queueName));
    }
    if (handler === "upload") this.deadLetters.push(takeUploads(made, stage.name));
    if (handler === "worker") {
      const consumers = Map.groupBy(manifest.subscriptions ?? [], ({ consumer }) => consumer);
      for (const [consumer, subscriptions] of consumers) {
        const queue = subscribe(made, stage.name, this.bus, consumer, subscriptions);
        this.queues.push(queue);
        this.deadLetters.push(queue.dead);
      }
    }
    if (handler === "schedule") {
      const dead = new DeadLetters(made, queueName);
      this.deadLetters.push(dead);
      made.sendFailuresTo(dead, { maxEventAge: Duration.minutes(1), retryAttempts: 0 });
      const own = (manifest.schedules ?? []).filter((declared) =>
        name === "schedules" ? !manifest.functions?.[declared.name] : declared.name === name,
      );
      for (const declared of own) schedule(made, stage.name, declared, dead);
    }
  }
}
