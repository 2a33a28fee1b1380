import { Stage } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { AlarmsStack } from "./stacks/alarms.ts";
import { ApiStack } from "./stacks/api.ts";
import { DataStack, edgeRegion } from "./stacks/data.ts";
import { SiteStack } from "./stacks/site.ts";
import { WorkersStack } from "./stacks/workers.ts";
import type { StageValues } from "./stages.ts";

/** One stage of the house: five stacks by lifetime, from what is never destroyed to what may be at any time. */
export class House extends Stage {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly workers: WorkersStack;
  readonly site: SiteStack;
  readonly alarms: AlarmsStack;

  constructor(scope: Construct, stage: StageValues, manifests: readonly ServiceManifest[]) {
    super(scope, stage.name);
    const account = process.env.CDK_DEFAULT_ACCOUNT;
    const at = (region: string, stack: string) => ({
      env: { region, ...(account ? { account } : {}) },
      stackName: `helink-${stage.name}-${stack}`,
      tags: { project: "helink", stage: stage.name },
    });
    this.data = new DataStack(this, stage, manifests, at(stage.region, "data"));
    this.api = new ApiStack(this, stage, manifests, this.data, at(stage.region, "api"));
    this.workers = new WorkersStack(this, stage, manifests, this.data, at(stage.region, "workers"));
    this.site = new SiteStack(this, stage, manifests, at(edgeRegion, "site"));
    this.alarms = new AlarmsStack(this, stage, this, at(stage.region, "alarms"));
    // The edge secret and the API's name stand before CloudFront asks for them.
    this.site.addStackDependency(this.api);
  }
}
