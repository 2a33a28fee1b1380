import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { EventBus, type IEventBus } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import { ConsumerQueue } from "#infra/constructs/consumer-queue.ts";
import { DeadLetterQueue } from "#infra/constructs/dead-letter-queue.ts";
import { MinuteSchedule } from "#infra/constructs/minute-schedule.ts";
import { QueueSource } from "#infra/constructs/queue-source.ts";
import { ServiceFunction } from "#infra/constructs/service-function.ts";
import { SubscriptionRule } from "#infra/constructs/subscription-rule.ts";
import { TableStreamSource } from "#infra/constructs/table-stream-source.ts";
import { UploadRule } from "#infra/constructs/upload-rule.ts";
import { type DeployedFunction, functionsOf } from "#infra/functions/deployed-functions.ts";
import { egressOf } from "#infra/functions/egress.ts";
import { resourceName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { DataStack } from "./data.ts";

export interface WorkersStackProps extends StackProps {
  readonly stage: StageValues;
  readonly manifests: readonly ServiceManifest[];
  readonly data: DataStack;
}

/** What runs after a request: publishers, stream handlers, consumers, schedules, upload handlers, and the event bus. */
export class WorkersStack extends Stack {
  readonly bus: IEventBus;
  readonly functions: ServiceFunction[] = [];
  readonly queues: ConsumerQueue[] = [];
  readonly deadLetters: DeadLetterQueue[] = [];
  readonly rules: SubscriptionRule[] = [];
  readonly #stage: StageValues;
  readonly #data: DataStack;

  constructor(scope: Construct, id: string, { stage, manifests, data, ...props }: WorkersStackProps) {
    super(scope, id, { ...props, description: "Helink: events, their consumers, and the sweeps" });
    this.#stage = stage;
    this.#data = data;
    const eventBusName = resourceName(stage.name, "events");
    // The cast: under exactOptionalPropertyTypes CDK's classes do not satisfy CDK's interfaces.
    this.bus = new EventBus(this, "Bus", { eventBusName }) as IEventBus;
    for (const manifest of manifests) {
      for (const deployed of functionsOf(manifest)) {
        if (deployed.handler !== "api") this.#addFunction(manifest, deployed);
      }
    }
  }

  #addFunction(manifest: ServiceManifest, deployed: DeployedFunction): void {
    const { handler, service, name } = deployed;
    const fn = new ServiceFunction(this, `${service}-${name}`, {
      stage: this.#stage,
      manifest,
      deployed,
      data: this.#data,
      ...(handler === "publisher" ? { environment: { EVENT_BUS: this.bus.eventBusName } } : {}),
    });
    this.functions.push(fn);
    if (handler === "publisher") fn.allow(["events:PutEvents"], [this.bus.eventBusArn]);
    if (handler === "publisher" || handler === "stream") this.#addStream(fn);
    if (handler === "upload") this.#addUploads(fn);
    if (handler === "schedule") {
      for (const { action, resources } of egressOf(this.#stage, manifest))
        fn.allow(
          [action],
          resources.map((resource) => this.formatArn(resource)),
        );
    }
    if (handler === "worker") this.#addConsumers(fn, manifest);
    if (handler === "schedule") this.#addSchedules(fn, manifest);
  }

  #addDeadLetters(fn: ServiceFunction): DeadLetterQueue {
    const sourceName = resourceName(this.#stage.name, fn.deployed.service, fn.deployed.name);
    const deadLetters = new DeadLetterQueue(fn, `${sourceName}-dead`, { sourceName });
    this.deadLetters.push(deadLetters);
    return deadLetters;
  }

  #addStream(reader: ServiceFunction): void {
    const table = this.#data.tables[reader.deployed.service]?.table;
    if (!table) throw new Error(`${reader.deployed.service} has no table`);
    const deadLetters = this.#addDeadLetters(reader);
    new TableStreamSource(reader, "Stream", { stage: this.#stage.name, reader, table, deadLetters });
  }

  #addUploads(handler: ServiceFunction): void {
    const deadLetters = this.#addDeadLetters(handler);
    handler.sendFailuresTo(deadLetters, { maxEventAge: Duration.hours(6), retryAttempts: 2 });
    const ruleName = resourceName(this.#stage.name, handler.deployed.service, handler.deployed.name);
    new UploadRule(handler, "Rule", { ruleName, stage: this.#stage.name, handler, deadLetters });
  }

  /** A consumer with a function of its own name runs there; all others share the function `worker`. */
  #addConsumers(
    worker: ServiceFunction,
    { name: service, subscriptions = [], functions = {} }: ServiceManifest,
  ): void {
    const { name } = worker.deployed;
    for (const [consumer, wanted] of Map.groupBy(subscriptions, (subscription) => subscription.consumer)) {
      const runsHere = name === "worker" ? !functions[consumer] : consumer === name;
      if (!runsHere) continue;
      const queueName = resourceName(this.#stage.name, service, consumer);
      const queue = new ConsumerQueue(worker, queueName, { queueName, workerTimeout: worker.timeout });
      this.rules.push(
        new SubscriptionRule(worker, `${consumer}-rule`, {
          ruleName: queueName,
          bus: this.bus,
          subscriptions: wanted,
          queue,
        }),
      );
      new QueueSource(worker, `${consumer}-source`, { worker, queue });
      this.queues.push(queue);
      this.deadLetters.push(queue.deadLetters);
    }
  }

  /** A schedule with a function of its own name runs there; all others share the function `schedules`. */
  #addSchedules(runner: ServiceFunction, { schedules = [], functions = {} }: ServiceManifest): void {
    const deadLetters = this.#addDeadLetters(runner);
    runner.sendFailuresTo(deadLetters, { maxEventAge: Duration.minutes(1), retryAttempts: 0 });
    const { name } = runner.deployed;
    for (const schedule of schedules) {
      const runsHere = name === "schedules" ? !functions[schedule.name] : schedule.name === name;
      if (!runsHere) continue;
      new MinuteSchedule(runner, `${schedule.name}-schedule`, {
        stage: this.#stage.name,
        runner,
        schedule,
        deadLetters,
      });
    }
  }
}
