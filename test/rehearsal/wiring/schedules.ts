import type { Functions } from "../functions/functions.ts";
import { decide } from "../rights/decide.ts";
import { roleStatements } from "../rights/statements.ts";
import type { Resolved } from "../templates/resolve.ts";

/** Runs every schedule once, under the role that EventBridge Scheduler would take. */
export const createSchedules = (
  resources: readonly Resolved[],
  invokerOf: Functions["invokerOf"],
  onFault: (fault: unknown) => void,
) => {
  const schedules = resources.filter(({ type }) => type === "AWS::Scheduler::Schedule");
  return async (): Promise<void> => {
    for (const { name, properties } of schedules) {
      const { Arn, RoleArn, Input } = properties.Target;
      const right = { action: "lambda:InvokeFunction", resource: Arn };
      if (!decide(roleStatements(resources, RoleArn), right).allowed)
        onFault(new Error(`the role of the schedule ${name} may not invoke its function`));
      await invokerOf(Arn)?.(JSON.parse(Input)).catch(onFault);
    }
  };
};
