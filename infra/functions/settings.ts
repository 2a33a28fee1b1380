import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { StageValues } from "../stages.ts";

/** Names of settings whose values only Secrets Manager holds: `STRIPE_SECRET_KEY`, `STRIPE_WEBHOOK_SECRETS`. */
const isSecret = (name: string): boolean => /SECRET|_KEY$|PASSWORD/.test(name);

/**
 * What a service's functions get of its manifest's `environment`: plain settings by value, secrets by the name of
 * the one secret that holds them as JSON.
 * @throws Error, at synthesis, where the stage lacks a setting or gives one that the manifest refuses.
 */
export const settingsOf = (stage: StageValues, manifest: ServiceManifest) => {
  const shape = manifest.environment?.shape ?? {};
  const given: Readonly<Record<string, string>> = {
    PUBLIC_URL: `https://${stage.host}`,
    ...stage.settings[manifest.name],
  };
  const names = Object.keys(shape).filter((name) => !isSecret(name));
  const plain: Record<string, string> = {};
  for (const name of names) {
    const parsed = shape[name]?.safeParse(given[name]);
    if (parsed && !parsed.success) {
      throw new Error(
        `${manifest.name} needs the setting ${name} in infra/stages.ts: ${parsed.error.message}`,
      );
    }
    if (given[name] !== undefined) plain[name] = given[name];
  }
  return { plain, secretNames: Object.keys(shape).filter(isSecret) };
};
