import { CfnWebACL } from "aws-cdk-lib/aws-wafv2";
import type { Construct } from "constructs";
import { houseName } from "#infra/names.ts";
import type { StageValues } from "#infra/stages.ts";

const seen = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  metricName,
  sampledRequestsEnabled: false,
});

/**
 * What a request meets first: a limit per address, and AWS's lists of known bad senders and inputs. The list of
 * common rules is left out: it refuses bodies over 8 KB, and the pipeline parses every field by its schema anyway.
 */
export const createWebAcl = (scope: Construct, stage: StageValues): CfnWebACL => {
  const managed = (name: string, priority: number): CfnWebACL.RuleProperty => ({
    name,
    priority,
    overrideAction: { none: {} },
    statement: { managedRuleGroupStatement: { vendorName: "AWS", name } },
    visibilityConfig: seen(name),
  });
  return new CfnWebACL(scope, "WebAcl", {
    name: houseName(stage.name, "edge"),
    scope: "CLOUDFRONT",
    defaultAction: { allow: {} },
    visibilityConfig: seen(houseName(stage.name, "edge")),
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
        visibilityConfig: seen("CallsPerAddress"),
      },
      managed("AWSManagedRulesAmazonIpReputationList", 1),
      managed("AWSManagedRulesKnownBadInputsRuleSet", 2),
    ],
  });
};
