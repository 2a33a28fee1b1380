import { Stage, type StageProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { AlarmsStack } from "./stacks/alarms.ts";
import { ApiStack } from "./stacks/api.ts";
import { DataStack, edgeRegion } from "./stacks/data.ts";
import { SiteStack } from "./stacks/site.ts";
import { WorkersStack } from "./stacks/workers.ts";
import type { StageValues } from "./stages.ts";

export interface HelinkStageProps extends StageProps {
  readonly stage: StageValues;
  readonly manifests: readonly ServiceManifest[];
}

/** One deployment stage: five stacks by lifetime, from the data that is never destroyed to the alarms. */
export class HelinkStage extends Stage {
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly workers: WorkersStack;
  readonly site: SiteStack;
  readonly alarms: AlarmsStack;

  constructor(scope: Construct, id: string, { stage, manifests, ...props }: HelinkStageProps) {
    super(scope, id, props);
    // Without an account, the templates name it as `AWS::AccountId`, and so are the same whoever synthesises them.
    const common = (region: string, stack: string) => ({
      stage,
      env: { region },
      stackName: `helink-${stage.name}-${stack}`,
      tags: { project: "helink", stage: stage.name },
    });
    this.data = new DataStack(this, "data", { ...common(stage.region, "data"), manifests });
    this.api = new ApiStack(this, "api", { ...common(stage.region, "api"), manifests, data: this.data });
    this.workers = new WorkersStack(this, "workers", {
      ...common(stage.region, "workers"),
      manifests,
      data: this.data,
    });
    this.site = new SiteStack(this, "site", { ...common(edgeRegion, "site"), manifests });
    this.alarms = new AlarmsStack(this, "alarms", {
      ...common(stage.region, "alarms"),
      data: this.data,
      api: this.api,
      workers: this.workers,
    });
    // CloudFront needs the edge secret and the API's domain name.
    this.site.addStackDependency(this.api);
  }
}
