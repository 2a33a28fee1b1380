/**
 * What the page may load: its own files, and the API; it may also call the addresses given (origins), which are the
 * sign-in and the place where files are put. The kit's icons are a font inside its style sheet.
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
