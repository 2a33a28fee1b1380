import { watch } from "vue";
import { createRouter, createWebHistory, type RouteRecordRaw } from "vue-router";
import { routes as pages } from "vue-router/auto-routes";
import { i18n, loadWorkMessages } from "./i18n.ts";

declare module "vue-router" {
  interface RouteMeta {
    /** Key of the page's title in the messages. */
    title?: string;
    /** Whether only somebody signed in sees the page; everybody else is asked to sign in. */
    signedIn?: true;
  }
}

/** Short links for posters and group chats: an id without its prefix. */
const shortLinks: RouteRecordRaw[] = [
  { path: "/n/:id", redirect: ({ params }) => `/needs/need_${params.id}` },
  { path: "/q/:id", redirect: ({ params }) => `/needs/need_${params.id}/quick` },
  { path: "/p/:id", redirect: ({ params }) => `/projects/prj_${params.id}` },
];

/** The routes of all pages (each page names its own by `definePage`) and the short links. */
export const router = createRouter({
  history: createWebHistory(),
  routes: [...pages, ...shortLinks],
  scrollBehavior: ({ hash }, _from, saved) => saved ?? (hash ? { el: hash } : { top: 0 }),
});

/** Whether a path is a page of somebody's work: a desk shows it wide, beside the other pages of work. */
export const isWork = (path: string): boolean => /^\/work(?:\/|$)|\/ledger$/.test(path);

const saysWork = (path: string): boolean => isWork(path) || /^\/invitations(?:\/|$)/.test(path);

// The messages arrive beside the page's own code, and the page is shown once both are there.
router.beforeEach(({ path }) => {
  if (saysWork(path)) loadWorkMessages().catch(() => undefined);
});
router.beforeResolve(async ({ path }) => {
  if (saysWork(path)) await loadWorkMessages();
});

const { t, locale } = i18n.global;
watch([router.currentRoute, locale], ([{ meta }]) => {
  document.title = meta.title ? `${t(meta.title)} · ${t("app.name")}` : `${t("app.name")} Helink`;
});
