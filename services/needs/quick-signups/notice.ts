/**
 * The version of the notice of personal information that is shown with a quick signup: who is told name and phone, what for,
 * and until when. The page has its words; a test compares the two versions.
 */
export const consentVersion = "2026-11";
