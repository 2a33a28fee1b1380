import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { manifests } from "#services/services.ts";
import { acknowledge } from "./acknowledgements.ts";
import { HelinkStage } from "./helink-stage.ts";
import { type StageValues, stages } from "./stages.ts";
import { stagesHere } from "./stages-here.ts";

// `-c stage=dev` synthesises one stage; without it all.
const app = new App({ outdir: process.env.CDK_OUTDIR ?? "cdk.out" });
const only: unknown = app.node.tryGetContext("stage");
// The CDK CLI sets the variable as soon as it knows the account it is signed in to.
const account = process.env.CDK_DEFAULT_ACCOUNT;
for (const stage of stagesHere(Object.values<StageValues>(stages), { account, only })) {
  acknowledge(new HelinkStage(app, stage.name, { stage, manifests }), stage);
}
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
