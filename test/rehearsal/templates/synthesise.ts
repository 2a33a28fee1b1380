import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { App } from "aws-cdk-lib";
import { acknowledge } from "#infra/acknowledgements.ts";
import { HelinkStage } from "#infra/helink-stage.ts";
import type { StageValues } from "#infra/stages.ts";
import { manifests } from "#services/services.ts";

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template's properties differ by type
  readonly Properties?: any;
}

export interface Template {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<
    Record<string, { readonly Value: unknown; readonly Export?: { Name: unknown } }>
  >;
  readonly Mappings?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

/** A stack as CloudFormation would get it. */
export interface SynthesisedStack {
  readonly name: string;
  readonly region: string;
  readonly template: Template;
  /** Characters of the template as it is uploaded. */
  readonly size: number;
}

export interface CloudAssembly {
  readonly stage: StageValues;
  /** Where the assets are. */
  readonly folder: string;
  readonly stacks: readonly SynthesisedStack[];
}

/** Synthesises a stage with its bundled functions, as `npm run synth` does, into a folder of its own below the system's temporary one. */
export const synthesise = (stage: StageValues): CloudAssembly => {
  const folder = mkdtempSync(join(tmpdir(), "helink-rehearsal-"));
  const app = new App({ outdir: folder });
  const helink = new HelinkStage(app, stage.name, { stage, manifests });
  acknowledge(helink, stage);
  const assembly = app.synth({ skipValidation: true }).getNestedAssembly(`assembly-${stage.name}`);
  return {
    stage,
    folder,
    stacks: assembly.stacksRecursively.map(({ stackName, environment, template, templateFullPath }) => ({
      name: stackName,
      region: environment.region,
      template,
      size: readFileSync(templateFullPath, "utf8").length,
    })),
  };
};
