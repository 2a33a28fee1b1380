import { computed, shallowRef } from "vue";
import { useI18n } from "vue-i18n";
import { site } from "../api/site.ts";
import type { Divisions, Vocabulary } from "../api/types.ts";
import { publicApi, unwrap } from "../client/client.ts";

// Fetched once for all pages.
const vocabulary = shallowRef<Vocabulary>();
const counties = shallowRef<readonly Divisions[]>([]);
let requested = false;

const load = async () => {
  const { counties: codes } = await site();
  const [words, ...divisions] = await Promise.all([
    unwrap(publicApi.GET("/v1/vocabulary")),
    ...codes.map((county) => unwrap(publicApi.GET("/v1/divisions", { params: { query: { county } } }))),
  ]);
  [vocabulary.value, counties.value] = [words, divisions];
};

const lexicons = ["skills", "languages", "trainings", "needKinds"] as const;
type Lexicon = (typeof lexicons)[number];

/**
 * The vocabulary and the divisions of the counties served here. `word` and `place` name a code in the reader's
 * language; they return the code itself until the names have arrived.
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
    for (const lexicon of lexicons)
      for (const { code, zh, en } of vocabulary.value?.[lexicon] ?? [])
        byCode.set(`${lexicon}/${code}`, locale.value === "en" ? en : zh);
    return byCode;
  });
  const places = computed(
    () =>
      new Map(
        counties.value.flatMap(({ county, name, items }) => [
          [county, name] as const,
          ...items.map((item) => [item.code, item.name] as const),
        ]),
      ),
  );
  return {
    vocabulary,
    counties,
    word: (lexicon: Lexicon, code: string): string => names.value.get(`${lexicon}/${code}`) ?? code,
    place: (division: string): string => places.value.get(division) ?? division,
  };
};
