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
import type { DataResources } from "#infra/functions/data-resources.ts";
import { functionsOf } from "#infra/functions/deployed-functions.ts";
import { resourceName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";

/** The name under which CloudFront reaches the API. The API answers only requests whose Host is the public name. */
export const originHost = (stage: StageValues): string => `origin.${stage.host}`;

/** Calls a second over the whole stage; the expected load is far below. */
const throttle = { rateLimit: 200, burstLimit: 400 };

export interface ApiStackProps extends StackProps {
  readonly stage: StageValues;
  readonly manifests: readonly ServiceManifest[];
  readonly data: DataResources;
}

/** The HTTP API: every route of every manifest, and no other; behind it one function per service and privilege. */
export class ApiStack extends Stack {
  readonly api: HttpApi;
  readonly functions: readonly ServiceFunction[];

  constructor(scope: Construct, id: string, { stage, manifests, data, ...props }: ApiStackProps) {
    super(scope, id, { ...props, description: "Helink: the routes and the functions behind them" });
    this.api = new HttpApi(this, "Api", {
      apiName: resourceName(stage.name, "api"),
      createDefaultStage: false,
      disableExecuteApiEndpoint: true,
    });
    this.functions = manifests.flatMap((manifest) => this.#addService(stage, manifest, data));
    this.#addDomain(stage);
  }

  #addService(stage: StageValues, manifest: ServiceManifest, data: DataResources): ServiceFunction[] {
    return functionsOf(manifest)
      .filter(({ handler }) => handler === "api")
      .map((deployed) => {
        const id = `${deployed.service}-${deployed.name}`;
        const fn = new ServiceFunction(this, id, { stage, manifest, deployed, data });
        const integration = new HttpLambdaIntegration(id, fn.function, {
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
        return fn;
      });
  }

  /** The API's domain is the public name, since CloudFront passes that on as Host. */
  #addDomain(stage: StageValues): void {
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
    const httpStage = new HttpStage(this, "Stage", {
      httpApi: this.api,
      stageName: "$default",
      autoDeploy: true,
      throttle,
      // No client address: the service's own log line says who called, by pseudonym.
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
    new ApiMapping(this, "Mapping", { api: this.api, domainName, stage: httpStage });
    new ARecord(this, "Origin", {
      zone,
      recordName: originHost(stage),
      target: RecordTarget.fromAlias(
        new ApiGatewayv2DomainProperties(domainName.regionalDomainName, domainName.regionalHostedZoneId),
      ),
    });
  }
}
