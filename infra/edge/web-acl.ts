import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { resourceName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";

const visibility = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: false,
});

const managedRules = (name: string, priority: number): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: { managedRuleGroupStatement: { vendorName: "AWS", name } },
  visibilityConfig: visibility(name),
});

export interface WebAclProps {
  readonly stage: StageValues;
}

/**
 * The web ACL in front of CloudFront: a rate limit per address, and AWS's lists of bad senders and inputs. AWS's common
 * rule set is left out: it refuses bodies over 8 KB, and the API parses every field by its schema anyway.
 */
export class WebAcl extends CfnWebACL {
  constructor(scope: Construct, id: string, { stage }: WebAclProps) {
    super(scope, id, {
      name: resourceName(stage.name, "edge"),
      scope: "CLOUDFRONT",
      defaultAction: { allow: {} },
      visibilityConfig: visibility(resourceName(stage.name, "edge")),
      rules: [
        {
          name: "CallsPerAddress",
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: {
              limit: stage.callsPerAddress,
              aggregateKeyType: "IP",
              evaluationWindowSec: 300,
            },
          },
          visibilityConfig: visibility("CallsPerAddress"),
        },
        managedRules("AWSManagedRulesAmazonIpReputationList", 1),
        managedRules("AWSManagedRulesKnownBadInputsRuleSet", 2),
      ],
    });
  }
}
