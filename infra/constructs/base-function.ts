import { AssetHashType, DockerImage, Duration, RemovalPolicy } from "aws-cdk-lib";
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  ParamsAndSecretsLayerVersion,
  ParamsAndSecretsLogLevel,
  ParamsAndSecretsVersions,
  Runtime,
  Tracing,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { bundleInto } from "#infra/functions/bundle.ts";
import { houseName } from "#infra/names.ts";
import { root } from "#infra/root.ts";
import type { StageValues } from "#infra/stages.ts";

/** Secrets are read when a function starts and kept by it, so the extension's own cache may stay small. */
const secretsExtension = ParamsAndSecretsLayerVersion.fromVersion(ParamsAndSecretsVersions.V1_0_103, {
  cacheSize: 10,
  logLevel: ParamsAndSecretsLogLevel.WARN,
  secretsManagerTimeout: Duration.seconds(3),
});

/** The bundle of an entry, made here; functions of one entry share it, by the command that stands for it. */
const bundleOf = (entry: string): Code =>
  Code.fromAsset(root, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry("none"),
      command: [entry],
      local: {
        tryBundle: (folder) => {
          bundleInto(folder, entry);
          return true;
        },
      },
    },
  });

interface HouseFunctionProps {
  readonly stage: StageValues;
  readonly service: string;
  readonly name: string;
  /** Below the project's folder. */
  readonly entry: string;
  readonly handler: string;
  readonly memoryMb: number;
  readonly seconds: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** A function of the house: bundled for arm64, with a role and a log of its own; it may do what it is told and no more. */
export class HouseFunction extends Construct {
  readonly function: LambdaFunction;
  readonly timeout: Duration;
  readonly #role: Role;

  constructor(scope: Construct, id: string, props: HouseFunctionProps) {
    super(scope, id);
    const { stage, service, name, environment } = props;
    this.timeout = Duration.seconds(props.seconds);
    this.#role = new Role(this, "Role", {
      assumedBy: new ServicePrincipal("lambda.amazonaws.com"),
      managedPolicies: [ManagedPolicy.fromAwsManagedPolicyName("AWSXrayWriteOnlyAccess")],
    });
    const logGroup = new LogGroup(this, "Log", {
      logGroupName: `/helink/${stage.name}/${service}/${name}`,
      retention: stage.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.allow(["logs:CreateLogStream", "logs:PutLogEvents"], [logGroup.logGroupArn]);
    const readsSecrets = Object.keys(environment).some((key) => key.includes("SECRET"));
    this.function = new LambdaFunction(this, "Function", {
      functionName: houseName(stage.name, service, name),
      description: `${service}: ${name}`,
      code: bundleOf(props.entry),
      handler: `index.${props.handler}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMb,
      timeout: this.timeout,
      tracing: Tracing.ACTIVE,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // CDK's own grants, some of them with stars, are left out.
      role: this.#role.withoutPolicyUpdates(),
      environment: { NODE_OPTIONS: "--enable-source-maps", STAGE: stage.name, ...environment },
      ...(readsSecrets ? { paramsAndSecrets: secretsExtension } : {}),
    });
  }

  /** Lets the function do these actions to these resources. */
  allow(actions: string[], resources: string[], conditions: Record<string, unknown> = {}): void {
    this.addRights([new PolicyStatement({ actions, resources, conditions })]);
  }

  addRights(statements: readonly PolicyStatement[]): void {
    for (const statement of statements) this.#role.addToPolicy(statement);
  }
}
