import type { ServiceManifest } from "#shared/manifest/manifest.ts";
import type { StageValues } from "../stages.ts";

/** Whether a setting's value is held by Secrets Manager, by its name: `STRIPE_SECRET_KEY`, `STRIPE_WEBHOOK_SECRETS`. */
const isSecret = (name: string): boolean => /SECRET|_KEY$|PASSWORD/.test(name);

/**
 * The settings of a manifest's `environment` in a stage: `plain` by value; `secretNames` are keys of the service's one
 * secret, a JSON object.
 * @throws Error at synthesis if the stage lacks a setting or its value does not fit the manifest's schema
 */
export const settingsOf = (stage: StageValues, manifest: ServiceManifest) => {
  const shape = manifest.environment?.().shape ?? {};
  const values: Record<string, string | undefined> = {
    PUBLIC_URL: `https://${stage.host}`,
    ...stage.settings[manifest.name],
  };
  const names = Object.keys(shape).filter((name) => !isSecret(name));
  const plain: Record<string, string> = {};
  for (const name of names) {
    const parsed = shape[name]?.safeParse(values[name]);
    if (parsed && !parsed.success) {
      throw new Error(
        `${manifest.name} needs the setting ${name} in infra/stages.ts: ${parsed.error.message}`,
      );
    }
    if (values[name] !== undefined) plain[name] = values[name];
  }
  return { plain, secretNames: Object.keys(shape).filter(isSecret) };
};
