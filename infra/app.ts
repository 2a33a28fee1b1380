import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { manifests } from "#services/services.ts";
import { acknowledge } from "./acknowledgements.ts";
import { HelinkStage } from "./helink-stage.ts";
import { stages } from "./stages.ts";

// `-c stage=dev` synthesises one stage; without it all.
const app = new App({ outdir: process.env.CDK_OUTDIR ?? "cdk.out" });
const only: unknown = app.node.tryGetContext("stage");
for (const stage of Object.values(stages)) {
  if (only !== undefined && only !== stage.name) continue;
  acknowledge(new HelinkStage(app, stage.name, { stage, manifests }), stage);
}
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
