import vue from "@vitejs/plugin-vue";
import { defineConfig, type Plugin } from "vite";
import vueRouter from "vue-router/vite";

/** The source of what a message says, with its values: `"还缺 {count} 人"` is `"还缺 " + named("count") + " 人"`. */
const termsOf = (message: string): string =>
  // At odd places are the names of the values.
  message
    .split(/\{(\w+)\}/)
    .map((part, index) => (index % 2 === 0 ? JSON.stringify(part) : `named(${JSON.stringify(part)})`))
    .join(" + ");

/**
 * Turns a literal into the source of the function that vue-i18n would compile it to. Of the forms in
 * `"{count} gift | {count} gifts"` vue-i18n chooses by `count`.
 */
const messageFunction = (literal: string): string => {
  const forms = (JSON.parse(literal) as string).split(" | ").map(termsOf);
  return forms.length === 1
    ? `({ named }) => ${forms[0]}`
    : `({ named, plural }) => plural([${forms.join(", ")}])`;
};

/**
 * Compiles messages with values at build time, so that the page carries no message compiler. It knows plain string
 * literals with `{name}` and forms by number only: no linked messages, no template strings.
 */
const compiledMessages: Plugin = {
  name: "compiled-messages",
  enforce: "pre",
  transform: (code, id) =>
    /[./-](?:locale|messages)\.(?:zh-cn|en)\.ts$/.test(id)
      ? code.replaceAll(/"(?:[^"\\]|\\.)*\{\w+\}(?:[^"\\]|\\.)*"/g, messageFunction)
      : undefined,
};

/**
 * Makes a route of each page. Its path is the one in its `definePage`, so its place among the folders only makes its name, which
 * has to be its own: of two pages of one name the page would have one.
 */
const pageRoutes = vueRouter({
  root: import.meta.dirname,
  routesFolder: ["app", "features"].map((src) => ({
    src,
    filePatterns: "**/pages/*",
    path: (file) => file.slice(import.meta.dirname.length + 1).replaceAll("/", "-"),
  })),
  // Home is what most visitors open first: it comes with the first script.
  importMode: (file) => (file.endsWith("/home-page.vue") ? "sync" : "async"),
  extendRoute: ({ fullPath, components }) => {
    if (fullPath.endsWith("-page")) throw new Error(`no path in definePage of ${[...components.values()]}`);
  },
  dts: false,
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [compiledMessages, pageRoutes, vue()],
  define: {
    // The page uses neither the options API nor devtools, nor what vue-i18n offers besides `t`.
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    __INTLIFY_DROP_MESSAGE_COMPILER__: true,
  },
  build: {
    target: "es2022",
    // All styles together are 7 KB: one file arrives sooner than several.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // Few files: on a slow network each costs a round trip. What six pages or more share is one file.
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
