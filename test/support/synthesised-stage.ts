import { App } from "aws-cdk-lib";
import { acknowledge } from "#infra/acknowledgements.ts";
import { House } from "#infra/helink-stage.ts";
import { manifests as allManifests } from "#infra/services.ts";
import { type StageValues, stages } from "#infra/stages.ts";
import type { ServiceManifest } from "#shared/manifest/manifest.ts";

interface Resource {
  readonly Type: string;
  readonly Properties: Record<string, unknown>;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
}
type StackName = "data" | "api" | "workers" | "site" | "alarms";

export interface SynthesisedHouse {
  readonly stage: StageValues;
  readonly house: House;
  /** Folder of what was synthesised, assets included. */
  readonly folder: string;
  readonly templates: Readonly<Record<StackName, { readonly Resources: Readonly<Record<string, Resource>> }>>;
  /** Every resource of a type, in all stacks or in one. */
  readonly all: (
    type: string,
    stack?: StackName,
  ) => (Resource & { readonly id: string; readonly stack: StackName })[];
}

const stackNames = ["data", "api", "workers", "site", "alarms"] as const;

/** A stage as CloudFormation would get it, but without bundles, which no statement about templates needs. */
export const synthesise = (
  stage: StageValues = stages.dev,
  manifests: readonly ServiceManifest[] = allManifests,
): SynthesisedHouse => {
  const app = new App({ context: { "aws:cdk:bundling-stacks": [] } });
  const house = new House(app, stage, manifests);
  acknowledge(house, stage);
  const whole = app.synth({ skipValidation: true });
  const assembly = whole.getNestedAssembly(`assembly-${stage.name}`);
  const templates = Object.fromEntries(
    stackNames.map((name) => [name, assembly.getStackArtifact(house[name].artifactId).template]),
  ) as SynthesisedHouse["templates"];
  return {
    stage,
    house,
    folder: whole.directory,
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
