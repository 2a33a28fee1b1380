/** Noto Sans SC, whole: names have characters that no subset knows beforehand. A paper gets the glyphs that are on it. */
export const paperFontFile = "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";
