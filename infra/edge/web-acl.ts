import { RemovalPolicy } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { CfnLoggingConfiguration, CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { resourceName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";

const visibility = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: true,
});

/** Headers with which somebody could act as the caller. Neither log nor samples keep their values. */
const secretHeaders = ["authorization", "cookie", "donation-secret", "signup-secret"];

export interface WebAclProps {
  readonly stage: StageValues;
}

/**
 * The web ACL in front of CloudFront: a rate limit per address, and AWS's lists of bad senders and inputs. AWS's common
 * rule set is left out: it refuses bodies over 8 KB, and the API parses every field by its schema anyway. A stage begins
 * by counting what the rules would refuse (`webAcl: "count"`), since a county's office and a mobile network are one
 * address each. What a rule counts or refuses is in the log.
 */
export class WebAcl extends CfnWebACL {
  constructor(scope: Construct, id: string, { stage }: WebAclProps) {
    const counts = stage.webAcl === "count";
    const managedRules = (name: string, priority: number): CfnWebACL.RuleProperty => ({
      name,
      priority,
      overrideAction: counts ? { count: {} } : { none: {} },
      statement: { managedRuleGroupStatement: { vendorName: "AWS", name } },
      visibilityConfig: visibility(name),
    });
    super(scope, id, {
      name: resourceName(stage.name, "edge"),
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: visibility(resourceName(stage.name, "edge")),
      dataProtectionConfig: {
        dataProtections: [
          {
            action: "SUBSTITUTION",
            field: { fieldType: "SINGLE_HEADER", fieldKeys: secretHeaders },
          },
        ],
      },
      rules: [
        {
          name: "CallsPerAddress",
          priority: 0,
          action: counts ? { count: {} } : { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: {
              limit: stage.callsPerAddress,
              aggregateKeyType: "IP",
              evaluationWindowSec: 300,
              // The page's files come from CloudFront's cache and cost nobody anything.
              scopeDownStatement: {
                byteMatchStatement: {
                  fieldToMatch: { uriPath: {} },
                  positionalConstraint: "STARTS_WITH",
                  searchString: "/v1/",
                  textTransformations: [{ priority: 0, type: "NONE" }],
                },
              },
            },
          },
          visibilityConfig: visibility("CallsPerAddress"),
        },
        managedRules("AWSManagedRulesAmazonIpReputationList", 1),
        managedRules("AWSManagedRulesKnownBadInputsRuleSet", 2),
      ],
    });
    // WAF writes to log groups of this prefix only.
    const log = new LogGroup(scope, `${id}Log`, {
      logGroupName: `aws-waf-logs-${resourceName(stage.name)}`,
      retention: stage.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const kept = ["BLOCK", "COUNT", "EXCLUDED_AS_COUNT"];
    new CfnLoggingConfiguration(scope, `${id}Logging`, {
      resourceArn: this.attrArn,
      logDestinationConfigs: [log.logGroupArn],
      redactedFields: secretHeaders.map((Name) => ({ singleHeader: { Name } })),
      loggingFilter: {
        DefaultBehavior: "DROP",
        Filters: [
          {
            Behavior: "KEEP",
            Requirement: "MEETS_ANY",
            Conditions: kept.map((Action) => ({ ActionCondition: { Action } })),
          },
        ],
      },
    });
  }
}
