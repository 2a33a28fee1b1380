import { AssetHashType, DockerImage, Duration, RemovalPolicy } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  ParamsAndSecretsLayerVersion,
  ParamsAndSecretsLogLevel,
  ParamsAndSecretsVersions,
  Runtime,
} from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { Construct } from "constructs";
import { bundleInto, fontsInto } from "#infra/functions/bundle.ts";
import { resourceName } from "#infra/names.ts";
import { root } from "#infra/root.ts";
import type { StageValues } from "#infra/stages.ts";

/** The cache may be small: a function reads its secrets once, when it starts, and keeps them. */
const secretsExtension = ParamsAndSecretsLayerVersion.fromVersion(ParamsAndSecretsVersions.V1_0_103, {
  cacheSize: 10,
  logLevel: ParamsAndSecretsLogLevel.WARN,
  secretsManagerTimeout: Duration.seconds(3),
});

/**
 * Bundles an entry. Not `NodejsFunction`, which cannot split code (see bundle.ts); the image is never started, since
 * `local` does the bundling. CDK bundles once per distinct options, so the command, which names the entry, lets
 * functions of one entry and the same fonts share their bundle.
 */
const bundleOf = (entry: string, fonts: readonly string[]): Code =>
  Code.fromAsset(root, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry("none"),
      command: [entry, ...fonts],
      local: {
        tryBundle: (folder) => {
          bundleInto(folder, entry);
          fontsInto(folder, fonts);
          return true;
        },
      },
    },
  });

export interface BaseFunctionProps {
  readonly stage: StageValues;
  readonly service: string;
  readonly name: string;
  /** Path below the project's folder. */
  readonly entry: string;
  /** Files of packages that lie beside its code. */
  readonly fonts?: readonly string[];
  /** The entry's export that is the handler. */
  readonly handler: string;
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly environment: Readonly<Record<string, string>>;
}

/** A Lambda function on arm64 with its own role and log group. It may do only what `allow` and `addRights` say. */
export class BaseFunction extends Construct {
  readonly function: LambdaFunction;
  readonly timeout: Duration;
  /** The names as they are given: CDK's own are references, which no other stack should need. */
  readonly givenName: string;
  readonly logName: string;
  readonly #role: Role;

  constructor(scope: Construct, id: string, props: BaseFunctionProps) {
    super(scope, id);
    const { stage, service, name, environment } = props;
    this.timeout = Duration.seconds(props.timeoutSeconds);
    this.#role = new Role(this, "Role", { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
    this.givenName = resourceName(stage.name, service, name);
    this.logName = `/helink/${stage.name}/${service}/${name}`;
    const logGroup = new LogGroup(this, "Log", {
      logGroupName: this.logName,
      retention: stage.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.allow(["logs:CreateLogStream", "logs:PutLogEvents"], [logGroup.logGroupArn]);
    const readsSecrets = Object.keys(environment).some((key) => key.includes("SECRET"));
    this.function = new LambdaFunction(this, "Function", {
      functionName: this.givenName,
      description: `${service}: ${name}`,
      code: bundleOf(props.entry, props.fonts ?? []),
      handler: `index.${props.handler}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: props.memoryMb,
      timeout: this.timeout,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      // Leaves out the statements that CDK's grants would add, some of which contain wildcards.
      role: this.#role.withoutPolicyUpdates(),
      environment: { NODE_OPTIONS: "--enable-source-maps", STAGE: stage.name, ...environment },
      ...(readsSecrets ? { paramsAndSecrets: secretsExtension } : {}),
    });
  }

  /** Allows the function these actions on these resources. */
  allow(actions: string[], resources: string[], conditions: Record<string, unknown> = {}): void {
    this.addRights([new PolicyStatement({ actions, resources, conditions })]);
  }

  addRights(statements: readonly PolicyStatement[]): void {
    for (const statement of statements) this.#role.addToPolicy(statement);
  }
}
