import { arns, nameProperties, type Place, references } from "./arns.ts";
import type { CloudAssembly, Resource, SynthesisedStack } from "./synthesise.ts";

/** The account that everything is in; AWS's documentation uses this number. */
export const account = "123456789012";

/** A resource with all intrinsic functions of its properties resolved. */
export interface Resolved {
  readonly id: string;
  readonly stack: string;
  readonly region: string;
  readonly type: string;
  /** The physical name. */
  readonly name: string;
  /** What `Ref` gives. */
  readonly ref: string;
  readonly arn: string;
  // biome-ignore lint/suspicious/noExplicitAny: as in the template
  readonly properties: any;
}

type Functions = Record<string, (argument: never) => unknown>;

/**
 * Resolves the intrinsic functions of all stacks, as CloudFormation does while it creates them. No library: those on npm
 * know nothing of exports and stack outputs, and what these templates use is short.
 * @throws Error for a function or a reference that it does not know
 */
export const resolveAll = ({ stacks }: CloudAssembly): readonly Resolved[] => {
  const outputs = new Map<string, { stack: SynthesisedStack; value: unknown }>();
  for (const stack of stacks)
    for (const [id, output] of Object.entries(stack.template.Outputs ?? {})) {
      const found = { stack, value: output.Value };
      outputs.set(`${stack.name}.${id}`, found);
      if (output.Export) outputs.set(String(output.Export.Name), found);
    }
  const output = (name: string): unknown => {
    const found = outputs.get(name);
    if (!found) throw new Error(`no stack exports ${name}`);
    return resolve(found.stack, found.value);
  };

  const placeOf = (stack: SynthesisedStack, id: string, { Type, Properties = {} }: Resource): Place => {
    const given = Properties[nameProperties[Type] ?? ""];
    const name = given === undefined ? `${stack.name}-${id}` : String(resolve(stack, given));
    // A rule of a bus of its own has the bus in its ARN.
    const bus = Type === "AWS::Events::Rule" ? Properties.EventBusName : undefined;
    return {
      region: stack.region,
      account,
      name: bus === undefined ? name : `${String(resolve(stack, bus))}/${name}`,
    };
  };
  const resourceOf = (stack: SynthesisedStack, id: string): Resource => {
    const resource = stack.template.Resources[id];
    if (!resource) throw new Error(`${stack.name} has no ${id}`);
    return resource;
  };
  const refOf = (stack: SynthesisedStack, id: string): string => {
    const resource = resourceOf(stack, id);
    const place = placeOf(stack, id, resource);
    return references[resource.Type]?.(place) ?? place.name;
  };
  const arnOf = (stack: SynthesisedStack, id: string): string => {
    const resource = resourceOf(stack, id);
    const place = placeOf(stack, id, resource);
    const name = resource.Type.startsWith("AWS::Cognito") ? refOf(stack, id) : place.name;
    return arns[resource.Type]?.({ ...place, name }) ?? `arn:aws:unknown:${stack.region}:${account}:${id}`;
  };
  const attribute = (stack: SynthesisedStack, id: string, name: string): unknown => {
    if (name === "Arn") return arnOf(stack, id);
    if (name === "StreamArn") return `${arnOf(stack, id)}/stream/1`;
    if (name === "QueueName") return placeOf(stack, id, resourceOf(stack, id)).name;
    return `${stack.name}-${id}.${name}`;
  };

  const pseudo = (stack: SynthesisedStack): Record<string, string> => ({
    "AWS::AccountId": account,
    "AWS::Region": stack.region,
    "AWS::Partition": "aws",
    "AWS::URLSuffix": "amazonaws.com",
    "AWS::StackName": stack.name,
    "AWS::NoValue": "",
  });
  const reference = (stack: SynthesisedStack, name: string): string =>
    pseudo(stack)[name] ?? refOf(stack, name);

  const functionsIn = (stack: SynthesisedStack): Functions => ({
    Ref: (name: string) => reference(stack, name),
    "Fn::GetAtt": ([id, name]: [string, string]) => attribute(stack, id, name),
    "Fn::Join": ([between, parts]: [string, unknown[]]) => (resolve(stack, parts) as unknown[]).join(between),
    "Fn::Sub": (text: string) => text.replaceAll(/\$\{([^}]+)\}/g, (_, name) => reference(stack, name)),
    "Fn::Select": ([at, list]: [number | string, unknown]) => (resolve(stack, list) as unknown[])[Number(at)],
    "Fn::Split": ([between, text]: [string, unknown]) => String(resolve(stack, text)).split(between),
    "Fn::FindInMap": ([map, first, second]: [string, unknown, unknown]) =>
      stack.template.Mappings?.[map]?.[String(resolve(stack, first))]?.[String(resolve(stack, second))],
    "Fn::ImportValue": (name: unknown) => output(String(resolve(stack, name))),
    "Fn::GetStackOutput": ({ StackName, OutputName }: { StackName: unknown; OutputName: string }) =>
      output(`${String(resolve(stack, StackName))}.${OutputName}`),
  });

  const resolve = (stack: SynthesisedStack, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((item) => resolve(stack, item));
    if (typeof value !== "object" || value === null) return value;
    const entries = Object.entries(value);
    const [only] = entries;
    if (entries.length === 1 && only && (only[0] === "Ref" || only[0].startsWith("Fn::"))) {
      const apply = functionsIn(stack)[only[0]];
      if (!apply) throw new Error(`${stack.name} uses ${only[0]}, which is not known here`);
      return apply(only[1] as never);
    }
    return Object.fromEntries(entries.map(([key, item]) => [key, resolve(stack, item)]));
  };

  return stacks.flatMap((stack) =>
    Object.entries(stack.template.Resources).map(([id, resource]) => ({
      id,
      stack: stack.name,
      region: stack.region,
      type: resource.Type,
      name: placeOf(stack, id, resource).name,
      ref: refOf(stack, id),
      arn: arnOf(stack, id),
      properties: resolve(stack, resource.Properties ?? {}),
    })),
  );
};
