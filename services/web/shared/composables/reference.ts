import { computed, shallowRef } from "vue";
import { useI18n } from "vue-i18n";
import type { Vocabulary } from "../api/types.ts";
import { publicApi, unwrap } from "../client/client.ts";
import { usePlaces } from "./divisions.ts";

// Fetched once for all pages.
const vocabulary = shallowRef<Vocabulary>();
let requested = false;

const load = async () => {
  vocabulary.value = await unwrap(publicApi.GET("/v1/vocabulary"));
};

/** The lists of words by their names, those about people who are helped among them. */
const lexiconsOf = ({ skills, languages, trainings, needKinds, beneficiaries }: Vocabulary) => ({
  skills,
  languages,
  trainings,
  needKinds,
  ...beneficiaries,
});
type Lexicon = keyof ReturnType<typeof lexiconsOf>;

/**
 * The vocabulary, and names. `word` names a code in the reader's language, `place` and `placeInList` a division; they
 * return the code itself until the names have arrived.
 */
export const useReference = () => {
  const { locale } = useI18n();
  if (!requested) {
    requested = true;
    load().catch(() => {
      requested = false;
    });
  }
  const names = computed(() => {
    const byCode = new Map<string, string>();
    for (const [lexicon, words] of Object.entries(vocabulary.value ? lexiconsOf(vocabulary.value) : {}))
      for (const { code, zh, en } of words) byCode.set(`${lexicon}/${code}`, locale.value === "en" ? en : zh);
    return byCode;
  });
  return {
    vocabulary,
    /** The risk notice of a need: in English below it, where it is the one of its kind and the reader reads English. */
    risk: (kind: string, text: string | undefined): string | undefined => {
      const own = vocabulary.value?.needKinds.find(({ code }) => code === kind);
      return locale.value === "en" && own && own.riskNotice === text ? `${own.riskNoticeEn}\n${text}` : text;
    },
    word: (lexicon: Lexicon, code: string): string => names.value.get(`${lexicon}/${code}`) ?? code,
    ...usePlaces(),
  };
};
