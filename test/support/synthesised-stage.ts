import { App } from "aws-cdk-lib";
import { acknowledge } from "#infra/acknowledgements.ts";
import { HelinkStage } from "#infra/helink-stage.ts";
import { type StageValues, stages } from "#infra/stages.ts";
import { manifests as allManifests } from "#services/services.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { DeployedTemplate } from "./deployments.ts";

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}
type StackName = "mail" | "data" | "api" | "workers" | "site" | "sign-in" | "alarms";

export interface SynthesisedStage {
  readonly stage: StageValues;
  /** The folder of the cloud assembly, assets included. */
  readonly folder: string;
  readonly templates: Readonly<
    Record<StackName, DeployedTemplate & { readonly Resources: Readonly<Record<string, Resource>> }>
  >;
  /** Every resource of a type, in all stacks or in one. */
  readonly all: (
    type: string,
    stack?: StackName,
  ) => (Resource & { readonly id: string; readonly stack: StackName })[];
}

const stackNames = ["mail", "data", "api", "workers", "site", "sign-in", "alarms"] as const;

/** Synthesises a stage's templates, without bundling the functions: templates do not depend on it. */
export const synthesise = (
  stage: StageValues = stages.dev,
  manifests: readonly ServiceManifest[] = allManifests,
): SynthesisedStage => {
  const app = new App({ context: { "aws:cdk:bundling-stacks": [] } });
  const helink = new HelinkStage(app, stage.name, { stage, manifests });
  acknowledge(helink, stage);
  const assembly = app.synth({ skipValidation: true });
  const nested = assembly.getNestedAssembly(`assembly-${stage.name}`);
  const stacks = { ...helink, "sign-in": helink.signIn };
  const templates = Object.fromEntries(
    stackNames.map((name) => {
      const stack = stacks[name];
      return [name, stack ? nested.getStackArtifact(stack.artifactId).template : { Resources: {} }];
    }),
  ) as SynthesisedStage["templates"];
  return {
    stage,
    folder: assembly.directory,
    templates,
    all: (type, only) =>
      stackNames
        .filter((stack) => only === undefined || stack === only)
        .flatMap((stack) =>
          Object.entries(templates[stack].Resources)
            .filter(([, resource]) => resource.Type === type)
            .map(([id, resource]) => ({ ...resource, id, stack })),
        ),
  };
};
