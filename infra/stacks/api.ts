import { Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  ApiMapping,
  DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import { Certificate, CertificateValidation } from "aws-cdk-lib/aws-certificatemanager";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { ARecord, HostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { ApiGatewayv2DomainProperties } from "aws-cdk-lib/aws-route53-targets";
import type { Construct } from "constructs";
import { ServiceFunction } from "#infra/constructs/service-function.ts";
import { functionsOf } from "#infra/functions/deployed-functions.ts";
import { type Foundations, surroundingsOf } from "#infra/functions/function-environment.ts";
import { houseName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";

/** Where CloudFront finds the API. The API itself answers to the public name only. */
export const originHost = (stage: StageValues): string => `origin.${stage.host}`;

/** Calls a second over the whole stage; people and machines together stay far below. */
const throttle = { rateLimit: 200, burstLimit: 400 };

/** The HTTP API: every route of every manifest, and no other; behind it one function per service and privilege. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly functions: readonly ServiceFunction[];

  constructor(
    scope: Construct,
    stage: StageValues,
    manifests: readonly ServiceManifest[],
    foundations: Foundations,
    props: StackProps,
  ) {
    super(scope, "api", { ...props, description: "Helink: the routes and the functions behind them" });
    this.api = new HttpApi(this, "Api", {
      apiName: houseName(stage.name, "api"),
      createDefaultStage: false,
      disableExecuteApiEndpoint: true,
    });
    this.functions = manifests.flatMap((manifest) => this.#addService(stage, manifest, foundations));
    this.#openAt(stage);
  }

  #addService(stage: StageValues, manifest: ServiceManifest, foundations: Foundations): ServiceFunction[] {
    return functionsOf(manifest)
      .filter(({ handler }) => handler === "api")
      .map((deployed) => {
        const { environment, rights } = surroundingsOf(stage, manifest, deployed, foundations);
        const made = new ServiceFunction(this, { stage, manifest, deployed, environment });
        for (const { actions, resources, conditions } of rights) made.allow(actions, resources, conditions);
        const integration = new HttpLambdaIntegration(`${deployed.service}-${deployed.name}`, made.function, {
          scopePermissionToRoute: false,
          timeout: Duration.seconds(29),
        });
        const routes = Object.entries(manifest.routes).filter(
          ([, route]) => (route.function ?? "api") === deployed.name,
        );
        for (const [name, { method, path }] of routes) {
          const routeKey = HttpRouteKey.with(path, HttpMethod[method]);
          new HttpRoute(this, `${deployed.service}-${name}`, { httpApi: this.api, integration, routeKey });
        }
        return made;
      });
  }

  /** CloudFront passes the public name on as Host, so that is the name the API answers to. */
  #openAt(stage: StageValues): void {
    const { id, name } = stage.zone;
    const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", { hostedZoneId: id, zoneName: name });
    const certificate = new Certificate(this, "Certificate", {
      domainName: stage.host,
      subjectAlternativeNames: [originHost(stage)],
      validation: CertificateValidation.fromDns(zone),
    });
    const domainName = new DomainName(this, "Domain", {
      domainName: stage.host,
      certificate,
      securityPolicy: SecurityPolicy.TLS_1_2,
    });
    const logGroup = new LogGroup(this, "AccessLog", {
      logGroupName: `/helink/${stage.name}/api`,
      retention: stage.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const open = new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle,
      // No client address: the pipeline's own line has who, which route and how long, by pseudonym.
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(
          JSON.stringify({
            id: "$context.requestId",
            at: "$context.requestTime",
            route: "$context.routeKey",
            status: "$context.status",
            milliseconds: "$context.responseLatency",
            fault: "$context.integrationErrorMessage",
          }),
        ),
      },
    });
    new ApiMapping(this, "Mapping", { api: this.api, domainName, stage: open });
    new ARecord(this, "Origin", {
      zone,
      recordName: originHost(stage),
      target: RecordTarget.fromAlias(
        new ApiGatewayv2DomainProperties(domainName.regionalDomainName, domainName.regionalHostedZoneId),
      ),
    });
  }
}
