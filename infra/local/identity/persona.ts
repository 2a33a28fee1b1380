import type { Role } from "#shared/values/role.ts";

/** An invented person of the demo county, as the sign-in page offers them. */
export interface Persona {
  /** One of {@link personaShapes}. */
  readonly name: string;
  readonly subject: string;
  readonly roles: readonly Role[];
  /** Who this is and what to try as them. */
  readonly what: { readonly zh: string; readonly en: string };
}

const number = "[1-9]\\d{0,6}";
const township = "\\d{9}";
const county = "\\d{6}";

/** The shapes of personas' names, as shown to people, with their patterns. */
const shapes = {
  "volunteer-<n>": `volunteer-${number}`,
  "donor-<n>": `donor-${number}`,
  "leader-<n>": `leader-${number}`,
  "worker-<township, 9 digits>": `worker-${township}`,
  "lead-<township, 9 digits>": `lead-${township}`,
  "ngo-daxiang": "ngo-daxiang",
  "finance-daxiang": "finance-daxiang",
  "cashier-daxiang": "cashier-daxiang",
  "supervisor-<county, 6 digits>": `supervisor-${county}`,
  "inspector-<county, 6 digits>": `inspector-${county}`,
  "auditor-<county, 6 digits>": `auditor-${county}`,
  "admin-<county, 6 digits>": `admin-${county}`,
} as const;

export const personaShapes: readonly string[] = Object.keys(shapes);

const fits = new RegExp(`^(?:${Object.values(shapes).join("|")})$`);
const prefix = "demo|";

/**
 * The token subject of a persona: `volunteer-17` -> `demo|volunteer-17`.
 * @throws RangeError for a name that fits no shape; its message lists the shapes
 */
export const personaSubject = (name: string): string => {
  if (!fits.test(name))
    throw new RangeError(`no persona "${name}"; personas are ${personaShapes.join(", ")}`);
  return prefix + name;
};

/** The mail claims of a persona's tokens; none for any other subject. */
export const personaEmail = (subject: string | undefined): { email?: string; email_verified?: true } =>
  subject?.startsWith(prefix)
    ? { email: `${subject.slice(prefix.length)}@demo.invalid`, email_verified: true }
    : {};
