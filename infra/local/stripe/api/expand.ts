import * as z from "zod";
import { StripeFault } from "../state/fault.ts";
import type { Row } from "../state/rows.ts";
import type { Work } from "../state/work.ts";
import { seen } from "./finding.ts";

const record = z.record(z.string(), z.unknown());

const expandPath = (
  value: unknown,
  path: readonly string[],
  whole: string,
  find: (id: string) => Row | undefined,
): unknown => {
  const [name, ...rest] = path;
  if (name === undefined || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => expandPath(item, path, whole, find));
  const parent = record.safeParse(value);
  const child = parent.data && Object.hasOwn(parent.data, name) ? parent.data[name] : undefined;
  const target = typeof child === "string" ? find(child) : child;
  if (!parent.success || target === undefined || name === "id") {
    throw new StripeFault(400, `This property cannot be expanded (${whole}).`, { param: "expand" });
  }
  return { ...parent.data, [name]: expandPath(target, rest, whole, find) };
};

/**
 * Replaces ids in an answer by their objects. Paths look like `latest_charge.balance_transaction`, in lists
 * `data.source`.
 * @throws StripeFault 400 for a property that holds no id
 */
export const expand = (answer: unknown, paths: readonly string[], work: Work): unknown => {
  const find = (id: string): Row | undefined => {
    const row = work.findVisible(id);
    return row && seen(row, work.now);
  };
  return paths.reduce((value, path) => expandPath(value, path.split("."), path, find), answer);
};
