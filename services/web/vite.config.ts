import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [vue()],
  define: {
    // The page's messages hold no markup, and nobody debugs the kit in production.
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
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
              test: /services\/web\/(?:api|language|parts|session|text|use)\//,
              minShareCount: 3,
            },
          ],
        },
      },
    },
  },
});
