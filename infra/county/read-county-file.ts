import { readFileSync } from "node:fs";
import { parseWith } from "#shared/http/parse-request.ts";
import { fieldText, isFieldCode } from "#shared/problem/field-texts.ts";
import type { FieldError } from "#shared/problem/problem.ts";
import { contradictionsIn, type Fault } from "./contradictions.ts";
import { type CountyFile, countyFileSchema } from "./county-file.ts";

/** A county file that cannot be taken, with everything that is wrong in it. */
export class WrongCountyFile extends Error {
  readonly faults: readonly Fault[];

  constructor(path: string, faults: readonly Fault[]) {
    const lines = faults.map(({ pointer, says }) => `  ${pointer || "/"}  ${says}`);
    super(`${path} cannot be taken, and nothing was written:\n${lines.join("\n")}`);
    this.faults = faults;
  }
}

const faultOf = ({ pointer, code, params, message, suggestions = [] }: FieldError): Fault => {
  const says = message ?? (isFieldCode(code) ? fieldText("en", code, params) : code);
  return { pointer, says: suggestions.length > 0 ? `${says}; perhaps ${suggestions.join(", ")}` : says };
};

const parsed = (path: string, text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const says = `is no JSON: ${cause instanceof Error ? cause.message : cause}`;
    throw new WrongCountyFile(path, [{ pointer: "", says }]);
  }
};

/**
 * Checks the text of a county file.
 * @param path names the file in errors
 * @throws WrongCountyFile with every fault of form and of sense, by JSON pointers
 */
export const checkCountyFile = async (path: string, text: string): Promise<CountyFile> => {
  const content = parsed(path, text);
  const { data, errors } = await parseWith("", countyFileSchema(), content, "en", Number.POSITIVE_INFINITY);
  const named = new Set(errors.map(({ pointer }) => pointer));
  const ofSense = contradictionsIn(content).filter(({ pointer }) => !named.has(pointer));
  if (!data || ofSense.length > 0) throw new WrongCountyFile(path, [...errors.map(faultOf), ...ofSense]);
  return data;
};

/** Reads a county file. @throws WrongCountyFile; the system's error where there is no such file */
export const readCountyFile = (path: string): Promise<CountyFile> =>
  checkCountyFile(path, readFileSync(path, "utf8"));
