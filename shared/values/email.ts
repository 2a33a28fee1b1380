import * as z from "zod";
import { once } from "#shared/concurrency/once.ts";
import { visibleText } from "./normal-text.ts";

const normalEmail = (typed: string): string => visibleText(typed).normalize("NFKC").trim().toLowerCase();

/** A mail address, in lower case and without blanks and invisible signs around it. */
export const emailSchema = once(() => z.string().overwrite(normalEmail).check(z.email()).max(254));
