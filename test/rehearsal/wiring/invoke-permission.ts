import { matchesPattern } from "../rights/decide.ts";
import type { Resolved } from "../templates/resolve.ts";

/** Whether a function's own policy lets a service invoke it for this source. */
export const mayInvoke = (
  resources: readonly Resolved[],
  functionArn: string,
  service: string,
  sourceArn: string,
): boolean => {
  const fn = resources.find(({ arn }) => arn === functionArn);
  return resources.some(
    ({ type, properties: { Action, FunctionName, Principal, SourceArn = "*" } }) =>
      type === "AWS::Lambda::Permission" &&
      Action === "lambda:InvokeFunction" &&
      (FunctionName === functionArn || FunctionName === fn?.name) &&
      Principal === service &&
      matchesPattern(SourceArn, sourceArn),
  );
};
