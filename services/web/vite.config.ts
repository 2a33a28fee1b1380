import vue from "@vitejs/plugin-vue";
import { defineConfig, type Plugin } from "vite";

/** `"还缺 {free} 人"` as vue-i18n would compile it: a function of the values. */
const compiled = (literal: string): string => {
  const parts = (JSON.parse(literal) as string).split(/\{(\w+)\}/);
  const said = parts.map((part, at) =>
    at % 2 === 0 ? JSON.stringify(part) : `named(${JSON.stringify(part)})`,
  );
  return `({ named }) => ${said.join(" + ")}`;
};

/** Messages with values become functions here, so that no compiler of messages travels with the page. */
const compiledMessages: Plugin = {
  name: "compiled-messages",
  enforce: "pre",
  transform: (code, id) =>
    /[./-](?:locale|messages)\.(?:zh-cn|en)\.ts$/.test(id)
      ? code.replaceAll(/"(?:[^"\\]|\\.)*\{\w+\}(?:[^"\\]|\\.)*"/g, compiled)
      : undefined,
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [compiledMessages, vue()],
  define: {
    // The page's messages hold no markup, and nobody debugs the kit in production.
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
  },
  // All styles are 5 KB: one file is there sooner than several.
  build: {
    ...{ target: "es2022", cssCodeSplit: false, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
    // Few files: on a slow network each costs a round trip. What most pages share travels with the first of them.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "vue", test: /node_modules\/(?:@vue|vue|vue-router|vue-i18n|@intlify|openapi-fetch)\// },
            {
              name: "shared",
              test: /services\/web\/(?:app|features|shared)\//,
              minShareCount: 6,
            },
          ],
        },
      },
    },
  },
});
