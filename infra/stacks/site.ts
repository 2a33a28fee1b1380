import { Duration, SecretValue, Stack, type StackProps } from "aws-cdk-lib";
import { Certificate, CertificateValidation } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CachePolicy,
  Function as CloudFrontFunction,
  Distribution,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  OriginProtocolPolicy,
  OriginRequestCookieBehavior,
  OriginRequestHeaderBehavior,
  OriginRequestPolicy,
  OriginRequestQueryStringBehavior,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { AaaaRecord, ARecord, HostedZone, type IHostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import { type IBucket, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import type { Construct } from "constructs";
import { privateBucket } from "#infra/constructs/private-bucket.ts";
import { uploadsOrigin } from "#infra/constructs/uploads-bucket.ts";
import { contentSecurityPolicy } from "#infra/edge/content-security-policy.ts";
import { securityHeaders } from "#infra/edge/security-headers.ts";
import { createWebAcl } from "#infra/edge/web-acl.ts";
import { houseName } from "#infra/names.ts";
import { openApiDocument } from "#infra/openapi/document.ts";
import { root } from "#infra/root.ts";
import { signInOrigins } from "#infra/sign-in/cognito-sign-in.ts";
import type { StageValues } from "#infra/stages.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { originHost } from "./api.ts";

/** A path without a file's ending is a route of the page. */
export const toIndexHtml = `function handler(event) {
  var request = event.request;
  if (!/\\.[a-z0-9]+$/.test(request.uri)) request.uri = "/index.html";
  return request;
}`;

/**
 * The one public address: the page, the API under /v1, and openapi.json, behind a WAF. It stands in us-east-1, since
 * CloudFront takes its certificate and its web ACL from there only; so it names the API, and imports nothing.
 */
export class SiteStack extends Stack {
  constructor(
    scope: Construct,
    stage: StageValues,
    manifests: readonly ServiceManifest[],
    props: StackProps,
  ) {
    super(scope, "site", { ...props, description: "Helink: the page, and the way in" });
    const { id, name } = stage.zone;
    const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", { hostedZoneId: id, zoneName: name });
    const logs = privateBucket(this, "Logs", {
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(stage.logDays) }],
    });
    const page = privateBucket(this, "Page", {
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: "page/",
    });
    const distribution = this.#distribution(stage, zone, page, logs);
    // Files of earlier builds stay: a page that is open somewhere may still ask for them.
    const contents = { destinationBucket: page, prune: false };
    const built = Source.asset(`${root}services/web/dist`, { exclude: ["*.gz", ".built-of"] });
    const assets = new BucketDeployment(this, "Assets", {
      ...contents,
      sources: [built],
      exclude: ["*"],
      include: ["assets/*"],
      cacheControl: [CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    new BucketDeployment(this, "Contents", {
      ...contents,
      sources: [built, Source.jsonData("openapi.json", openApiDocument(manifests))],
      exclude: ["assets/*"],
      cacheControl: [CacheControl.maxAge(Duration.minutes(5))],
    }).node.addDependency(assets);
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    new ARecord(this, "Address", { zone, recordName: stage.host, target });
    new AaaaRecord(this, "Address6", { zone, recordName: stage.host, target });
  }

  #distribution(stage: StageValues, zone: IHostedZone, page: IBucket, logs: IBucket): Distribution {
    const edgeSecret = SecretValue.secretsManager(houseName(stage.name, `edge-${stage.edgeSecret}`));
    const api = new HttpOrigin(originHost(stage), {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      customHeaders: { "x-helink-edge": edgeSecret.unsafeUnwrap() },
    });
    // Everything the caller sent, Host included (the API answers to the public name), and the address it came from.
    const asSent = new OriginRequestPolicy(this, "AsSent", {
      originRequestPolicyName: houseName(stage.name, "as-sent"),
      headerBehavior: OriginRequestHeaderBehavior.all("CloudFront-Viewer-Address"),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
      cookieBehavior: OriginRequestCookieBehavior.none(),
    });
    const responseHeadersPolicy = securityHeaders(
      this,
      houseName(stage.name, "security"),
      contentSecurityPolicy([...signInOrigins(stage), uploadsOrigin(stage)]),
    );
    const toIndex = new CloudFrontFunction(this, "ToIndex", {
      functionName: houseName(stage.name, "to-index"),
      comment: "Paths of the page are its own: they are answered by index.html",
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(toIndexHtml),
    });
    const viewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS;
    return new Distribution(this, "Distribution", {
      comment: houseName(stage.name),
      domainNames: [stage.host],
      certificate: new Certificate(this, "Certificate", {
        domainName: stage.host,
        validation: CertificateValidation.fromDns(zone),
      }),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: createWebAcl(this, stage).attrArn,
      defaultRootObject: "index.html",
      enableLogging: true,
      logBucket: logs,
      logFilePrefix: "edge/",
      defaultBehavior: {
        origin: S3BucketOrigin.withOriginAccessControl(page),
        viewerProtocolPolicy,
        responseHeadersPolicy,
        functionAssociations: [{ function: toIndex, eventType: FunctionEventType.VIEWER_REQUEST }],
      },
      additionalBehaviors: {
        "/v1/*": {
          origin: api,
          viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
          allowedMethods: AllowedMethods.ALLOW_ALL,
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: asSent,
          responseHeadersPolicy,
        },
      },
    });
  }
}
