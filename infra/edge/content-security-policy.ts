/**
 * The page's content security policy: it loads its own files only and calls its own origin and the `connect` origins
 * (sign-in, uploads). `data:` fonts: the icons of the component library lie in its style sheet.
 */
export const contentSecurityPolicy = (connect: readonly string[]): string =>
  [
    "default-src 'self'",
    `connect-src ${["'self'", ...connect].join(" ")}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
