// As in shared/values/name-key.ts, which a page cannot import; a test holds the two together.

/** The dots between the parts of a name, as people type them (· • ‧ ・ ∙ ⋅), and full stops. */
const dots = /[\u00b7\u2022\u2027\u30fb\u2219\u22c5.。]/gu;

/** What two names have in common if they name the same: two names are the same if their keys are. */
export const nameKey = (name: string): string =>
  name
    .normalize("NFKC")
    .replaceAll(/[\p{DI}\p{Cf}\s]/gu, "")
    .replaceAll(dots, "·")
    .replaceAll(/[’‘ʼʻ`´]/gu, "'")
    .toLowerCase()
    .normalize("NFC");
