import type { SynthesisedStage } from "./synthesised-stage.ts";

interface Statement {
  readonly Effect: "Allow" | "Deny";
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Condition?: Record<string, Record<string, string | string[]>>;
}

const listOf = <T>(value: T | readonly T[]): T[] => (Array.isArray(value) ? [...value] : [value as T]);

/** A statement's resource as text, references in angle brackets. */
export const resourceText = (resource: unknown): string => {
  if (typeof resource === "string") return resource;
  const [[name, value] = ["", ""]] = Object.entries(resource as Record<string, unknown>);
  if (name === "Fn::Join") return ((value as [string, unknown[]])[1] ?? []).map(resourceText).join("");
  if (name === "Fn::GetStackOutput") return `<${(value as { OutputName: string }).OutputName}>`;
  if (name === "Fn::GetAtt") return `<${(value as string[]).join(".")}>`;
  return `<${resourceText(value)}>`;
};

/** The statements of every deployed function's role, by the function's physical name. */
export const statementsByFunction = ({ templates, all }: SynthesisedStage): Map<string, Statement[]> => {
  const roleOf = (reference: unknown) => resourceText(reference).replace(/^<(.+?)(\.Arn)?>$/, "$1");
  return new Map(
    all("AWS::Lambda::Function")
      .filter(({ Properties }) => typeof Properties.FunctionName === "string")
      .map(({ stack, Properties }) => {
        const role = roleOf(Properties.Role);
        const policies = Object.values(templates[stack].Resources).filter(
          ({ Type, Properties: policy }) =>
            Type === "AWS::IAM::Policy" &&
            listOf(policy.Roles).some((reference) => roleOf(reference) === role),
        );
        const statements = policies.flatMap(
          ({ Properties: policy }) => (policy.PolicyDocument as { Statement: Statement[] }).Statement,
        );
        return [String(Properties.FunctionName), statements];
      }),
  );
};

const like = (text: string, pattern: string): boolean =>
  pattern.endsWith("*") ? text.startsWith(pattern.slice(0, -1)) : text === pattern;

/** Whether statements allow an action on a table at a partition key, as IAM decides: a denial wins. */
export const mayDo = (
  statements: readonly Statement[],
  action: string,
  table: string,
  key: string,
): boolean => {
  const covers = ({ Action, Resource, Condition }: Statement) => {
    const patterns = Object.values(Condition ?? {}).flatMap((test) =>
      listOf(test["dynamodb:LeadingKeys"] ?? []),
    );
    return (
      listOf(Action).includes(action) &&
      listOf(Resource).some((resource) => resourceText(resource).endsWith(`:table/${table}`)) &&
      (patterns.length === 0 || patterns.some((pattern) => like(key, pattern)))
    );
  };
  const covering = statements.filter(covers);
  return (
    covering.some(({ Effect }) => Effect === "Allow") && covering.every(({ Effect }) => Effect === "Allow")
  );
};

/** Actions and resources of a statement as lists of texts. */
export const partsOf = ({ Action, Resource }: Statement) => ({
  actions: listOf(Action),
  resources: listOf(Resource).map(resourceText),
});
