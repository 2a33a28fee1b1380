import type { StageValues } from "./stages.ts";

/**
 * The stages that are synthesised: the one asked for, or all. A stage with an account of its own is left out where the
 * CDK CLI is signed in to another: `cdk deploy 'prod/*'` finds no stack there and deploys nothing.
 * @param account the CLI's account; undefined where it knows none, as for `npm run synth`
 */
export const stagesHere = <Stage extends Pick<StageValues, "name" | "account">>(
  stages: readonly Stage[],
  { account, only }: { readonly account: string | undefined; readonly only: unknown },
): Stage[] =>
  stages.filter(
    (stage) =>
      (only === undefined || only === stage.name) &&
      (account === undefined || stage.account === undefined || stage.account === account),
  );
