import { computed, shallowRef } from "vue";
import { useI18n } from "vue-i18n";
import { answered, openApi } from "../api/client.ts";
import { site } from "../api/site.ts";
import type { Divisions, Vocabulary } from "../api/types.ts";

/** Words and places of the house, asked once for all pages. */
const vocabulary = shallowRef<Vocabulary>();
const counties = shallowRef<readonly Divisions[]>([]);
let asked = false;

const load = async () => {
  const { counties: served } = await site();
  const [words, ...places] = await Promise.all([
    answered(openApi.GET("/v1/vocabulary")),
    ...served.map((county) => answered(openApi.GET("/v1/divisions", { params: { query: { county } } }))),
  ]);
  [vocabulary.value, counties.value] = [words, places];
};

type Lexicon = "skills" | "languages" | "trainings" | "needKinds";

/** The vocabulary and the townships in words; a code stands for itself until they are here. */
export const useReference = () => {
  const { locale } = useI18n();
  if (!asked) {
    asked = true;
    load().catch(() => {
      asked = false;
    });
  }
  const named = computed(() => {
    const words = new Map<string, string>();
    for (const lexicon of ["skills", "languages", "trainings", "needKinds"] satisfies Lexicon[])
      for (const { code, zh, en } of vocabulary.value?.[lexicon] ?? [])
        words.set(`${lexicon}/${code}`, locale.value === "en" ? en : zh);
    return words;
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
    word: (lexicon: Lexicon, code: string): string => named.value.get(`${lexicon}/${code}`) ?? code,
    place: (division: string): string => places.value.get(division) ?? division,
  };
};
