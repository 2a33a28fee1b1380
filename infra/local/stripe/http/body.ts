import { StripeFault } from "../state/fault.ts";

/** A decoded form: strings at the leaves, objects for brackets. Lists are objects keyed "0", "1", ... */
export interface Form {
  [name: string]: string | Form;
}

type Tree = Map<string, string | Tree>;

const toForm = (tree: Tree): Form =>
  Object.fromEntries(
    [...tree].map(([name, value]) => [name, typeof value === "string" ? value : toForm(value)]),
  );

const pathOf = (key: string): string[] => {
  const [head = "", ...brackets] = key.split("[");
  return [head, ...brackets.map((part) => part.replace(/\]$/, ""))];
};

/** Decodes Stripe's form encoding, `line_items[0][price_data][currency]=cny`; `expand[]=x` appends. */
export function decodeForm(encoded: string): Form {
  const root: Tree = new Map();
  for (const [key, value] of new URLSearchParams(encoded)) {
    const path = pathOf(key);
    const leaf = path.pop() ?? "";
    let tree = root;
    for (const name of path) {
      const child = tree.get(name);
      const next: Tree = child instanceof Map ? child : new Map();
      if (next !== child) tree.set(name, next);
      tree = next;
    }
    tree.set(leaf === "" && path.length > 0 ? String(tree.size) : leaf, value);
  }
  return toForm(root);
}

/** Decodes a JSON body. @throws StripeFault 400 if it is not JSON */
export const decodeJson = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    throw new StripeFault(400, "Invalid JSON in the request body.");
  }
};
