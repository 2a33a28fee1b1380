import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Duration, FileSystem, SecretValue, Stack, type StackProps } from "aws-cdk-lib";
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
import { Stats } from "aws-cdk-lib/aws-cloudwatch";
import { AaaaRecord, ARecord, HostedZone, type IHostedZone, RecordTarget } from "aws-cdk-lib/aws-route53";
import { CloudFrontTarget } from "aws-cdk-lib/aws-route53-targets";
import { type IBucket, ObjectOwnership } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import type { Construct } from "constructs";
import { AlarmTopic } from "#infra/constructs/alarm-topic.ts";
import { PrivateBucket } from "#infra/constructs/private-bucket.ts";
import { metricOf, RunbookAlarm } from "#infra/constructs/runbook-alarm.ts";
import { uploadsOrigin } from "#infra/constructs/uploads-bucket.ts";
import { contentSecurityPolicy } from "#infra/edge/content-security-policy.ts";
import { SecurityHeaders } from "#infra/edge/security-headers.ts";
import { toIndexHtml } from "#infra/edge/to-index-html.ts";
import { WebAcl } from "#infra/edge/web-acl.ts";
import { resourceName } from "#infra/names.ts";
import { openApiDocument } from "#infra/openapi/document.ts";
import { documentationFiles } from "#infra/openapi/documentation.ts";
import { root } from "#infra/root.ts";
import { signInOrigins } from "#infra/sign-in/cognito-sign-in.ts";
import { signInHost } from "#infra/sign-in/sign-in-host.ts";
import type { StageValues } from "#infra/stages.ts";
import { once } from "#shared/concurrency/once.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { originHost } from "./api.ts";

/** A folder with the files of /docs, as they are put into the bucket. */
const documentationFolder = once((): string => {
  const folder = FileSystem.mkdtemp("docs-");
  mkdirSync(join(folder, "docs"));
  for (const [name, { content }] of documentationFiles) writeFileSync(join(folder, "docs", name), content());
  return folder;
});

export interface SiteStackProps extends StackProps {
  readonly stage: StageValues;
  readonly manifests: readonly ServiceManifest[];
}

/**
 * The public address: the page, the API under /v1, and openapi.json with /docs, behind a WAF. CloudFront takes its certificate and
 * its web ACL only from us-east-1; in another region than the API, this stack refers to the API by its domain name.
 */
export class SiteStack extends Stack {
  /** Of the name under which people sign in, where that is ours. */
  readonly signInCertificate?: Certificate;

  constructor(scope: Construct, id: string, { stage, manifests, ...props }: SiteStackProps) {
    super(scope, id, { ...props, description: "Helink: the page, and the way in" });
    const zone = HostedZone.fromHostedZoneAttributes(this, "Zone", {
      hostedZoneId: stage.zone.id,
      zoneName: stage.zone.name,
    });
    if (stage.identity.kind === "cognito")
      this.signInCertificate = new Certificate(this, "SignInCertificate", {
        domainName: signInHost(stage),
        validation: CertificateValidation.fromDns(zone),
      });
    const { bucket: logs } = new PrivateBucket(this, "Logs", {
      objectOwnership: ObjectOwnership.OBJECT_WRITER,
      lifecycleRules: [{ expiration: Duration.days(stage.logDays) }],
    });
    const { bucket: page } = new PrivateBucket(this, "Page", {
      serverAccessLogsBucket: logs,
      serverAccessLogsPrefix: "page/",
    });
    const distribution = this.#addDistribution(stage, zone, page, logs);
    // Files of earlier builds stay: a page that is still open may load them.
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
      sources: [
        built,
        Source.jsonData("openapi.json", openApiDocument(manifests)),
        Source.asset(documentationFolder()),
      ],
      exclude: ["assets/*"],
      cacheControl: [CacheControl.maxAge(Duration.minutes(5))],
    }).node.addDependency(assets);
    this.#watch(stage, distribution);
    const target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    new ARecord(this, "Address", { zone, recordName: stage.host, target });
    new AaaaRecord(this, "Address6", { zone, recordName: stage.host, target });
  }

  /** CloudFront's metrics are in us-east-1 alone, and an alarm reaches topics of its own region only. */
  #watch(stage: StageValues, { distributionId }: Distribution): void {
    const topic = new AlarmTopic(this, "AlarmTopic", {
      topicName: resourceName(stage.name, "edge-alarms"),
      mail: stage.alarmMail,
    });
    new RunbookAlarm(this, "Faults", {
      alarmName: resourceName(stage.name, "edge-faults"),
      topic,
      metric: metricOf(
        "AWS/CloudFront 5xxErrorRate",
        { DistributionId: distributionId, Region: "Global" },
        Stats.AVERAGE,
      ),
      threshold: 5,
      evaluationPeriods: 2,
      impact: "More than one answer in twenty fails before or behind the edge: page or API is not reached.",
      runbook: "edge-faults",
    });
  }

  #addDistribution(stage: StageValues, zone: IHostedZone, page: IBucket, logs: IBucket): Distribution {
    const edgeSecret = SecretValue.secretsManager(resourceName(stage.name, `edge-${stage.edgeSecret}`));
    const api = new HttpOrigin(originHost(stage), {
      protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
      customHeaders: { "x-helink-edge": edgeSecret.unsafeUnwrap() },
    });
    // All headers of the caller, Host included, since the API answers to the public name; and the caller's address.
    const asSent = new OriginRequestPolicy(this, "AsSent", {
      originRequestPolicyName: resourceName(stage.name, "as-sent"),
      headerBehavior: OriginRequestHeaderBehavior.all("CloudFront-Viewer-Address"),
      queryStringBehavior: OriginRequestQueryStringBehavior.all(),
      cookieBehavior: OriginRequestCookieBehavior.none(),
    });
    const responseHeadersPolicy = new SecurityHeaders(this, "SecurityHeaders", {
      policyName: resourceName(stage.name, "security"),
      contentSecurityPolicy: contentSecurityPolicy([...signInOrigins(stage), uploadsOrigin(stage)]),
    });
    const toIndex = new CloudFrontFunction(this, "ToIndex", {
      functionName: resourceName(stage.name, "to-index"),
      comment: "Paths of the page are its own: they are answered by index.html",
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromInline(toIndexHtml),
    });
    const viewerProtocolPolicy = ViewerProtocolPolicy.REDIRECT_TO_HTTPS;
    return new Distribution(this, "Distribution", {
      comment: resourceName(stage.name),
      domainNames: [stage.host],
      certificate: new Certificate(this, "Certificate", {
        domainName: stage.host,
        validation: CertificateValidation.fromDns(zone),
      }),
      minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: HttpVersion.HTTP2_AND_3,
      webAclId: new WebAcl(this, "WebAcl", { stage }).attrArn,
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
