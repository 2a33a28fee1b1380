import { CrossStackReferences, ReferenceStrength, Stage, type StageProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import { AlarmsStack } from "./stacks/alarms.ts";
import { ApiStack } from "./stacks/api.ts";
import { DataStack, edgeRegion } from "./stacks/data.ts";
import { MailStack } from "./stacks/mail.ts";
import { SignInStack } from "./stacks/sign-in.ts";
import { SiteStack } from "./stacks/site.ts";
import { WorkersStack } from "./stacks/workers.ts";
import type { StageValues } from "./stages.ts";

export interface HelinkStageProps extends StageProps {
  readonly stage: StageValues;
  readonly manifests: readonly ServiceManifest[];
}

/**
 * One deployment stage: its stacks by lifetime, from the data that is never destroyed to the alarms. A stack reads what
 * it needs of an earlier one when it is deployed (`Fn::GetStackOutput`). CDK's default, an export, may not be dropped
 * while a later stack imports it, so that no function, queue or table could ever go.
 */
export class HelinkStage extends Stage {
  readonly mail: MailStack;
  readonly data: DataStack;
  readonly api: ApiStack;
  readonly workers: WorkersStack;
  readonly site: SiteStack;
  /** Where people sign in at Cognito. */
  readonly signIn?: SignInStack;
  readonly alarms: AlarmsStack;

  constructor(scope: Construct, id: string, { stage, manifests, ...props }: HelinkStageProps) {
    super(scope, id, props);
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK);
    // Without an account, the templates name it as `AWS::AccountId`, and so are the same whoever synthesises them.
    const common = (region: string, stack: string) => ({
      stage,
      env: { region },
      stackName: `helink-${stage.name}-${stack}`,
      tags: { project: "helink", stage: stage.name },
    });
    this.mail = new MailStack(this, "mail", common(stage.region, "mail"));
    this.data = new DataStack(this, "data", { ...common(stage.region, "data"), manifests });
    this.api = new ApiStack(this, "api", { ...common(stage.region, "api"), manifests, data: this.data });
    this.workers = new WorkersStack(this, "workers", {
      ...common(stage.region, "workers"),
      manifests,
      data: this.data,
    });
    this.site = new SiteStack(this, "site", { ...common(edgeRegion, "site"), manifests });
    const { signIn } = this.data;
    const { signInCertificate } = this.site;
    if (signIn && signInCertificate) {
      this.signIn = new SignInStack(this, "sign-in", {
        ...common(stage.region, "sign-in"),
        userPoolId: signIn.userPoolId,
        certificateArn: signInCertificate.certificateArn,
      });
      // Not by the references alone: the name above must have its address.
      this.signIn.addStackDependency(this.site);
    }
    this.alarms = new AlarmsStack(this, "alarms", {
      ...common(stage.region, "alarms"),
      data: this.data,
      api: this.api,
      workers: this.workers,
    });
    // Letters can leave before anybody signs up or is told anything.
    this.data.addStackDependency(this.mail);
    // CloudFront needs the edge secret and the API's domain name.
    this.site.addStackDependency(this.api);
    // The alarms name what they watch, and CDK sees no dependency in a name.
    for (const watched of [this.data, this.api, this.workers]) this.alarms.addStackDependency(watched);
  }
}
