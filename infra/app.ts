import { App, Validations } from "aws-cdk-lib";
import { AwsSolutionsChecks } from "cdk-nag";
import { acknowledge } from "./acknowledgements.ts";
import { House } from "./helink-stage.ts";
import { manifests } from "./services.ts";
import { stages } from "./stages.ts";

// `-c stage=dev` makes one stage; without it both.
const app = new App({ outdir: process.env.CDK_OUTDIR ?? "cdk.out" });
const only: unknown = app.node.tryGetContext("stage");
for (const stage of Object.values(stages)) {
  if (only === undefined || only === stage.name) acknowledge(new House(app, stage, manifests), stage);
}
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
app.synth();
