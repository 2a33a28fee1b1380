import { watch } from "vue";
import { createRouter, createWebHistory, type RouteRecordRaw } from "vue-router";
import { i18n, loadWorkWords } from "./language/i18n.ts";
import HomePage from "./pages/home-page.vue";

declare module "vue-router" {
  interface RouteMeta {
    /** What the page is called: a key of the words. */
    title?: string;
    /** Whether it is of somebody, who has to sign in first. */
    own?: true;
  }
}

const own = (title: string) => ({ title, own: true as const });

const routes: RouteRecordRaw[] = [
  { path: "/", component: HomePage },
  { path: "/needs", component: () => import("./pages/needs-page.vue"), meta: { title: "needs.title" } },
  {
    path: "/needs/:needId",
    component: () => import("./pages/need-page.vue"),
    props: true,
    meta: { title: "needs.title" },
  },
  {
    path: "/needs/:needId/sign-up",
    component: () => import("./pages/sign-up-page.vue"),
    props: true,
    meta: own("volunteer.signUp.title"),
  },
  {
    path: "/projects",
    component: () => import("./pages/projects-page.vue"),
    meta: { title: "projects.title" },
  },
  {
    path: "/projects/:projectId",
    component: () => import("./pages/project-page.vue"),
    props: true,
    meta: { title: "projects.title" },
    // Where Stripe sends a donor back to.
    beforeEnter: ({ query }) => (typeof query.donation === "string" ? `/gifts/${query.donation}` : true),
  },
  {
    path: "/projects/:projectId/give",
    component: () => import("./pages/give-page.vue"),
    props: true,
    meta: { title: "giving.title" },
  },
  {
    path: "/projects/:projectId/ledger",
    component: () => import("./pages/ledger-page.vue"),
    props: true,
    meta: own("ledger.title"),
  },
  {
    path: "/gifts/:donationId",
    component: () => import("./pages/gift-page.vue"),
    props: true,
    meta: { title: "giving.result" },
  },
  { path: "/me/gifts", component: () => import("./pages/my-gifts-page.vue"), meta: own("giving.mine") },
  {
    path: "/stations",
    component: () => import("./pages/stations-page.vue"),
    meta: { title: "stations.title" },
  },
  // Short links, for posters and group chats: an id without its kind.
  { path: "/n/:id", redirect: ({ params }) => `/needs/need_${params.id}` },
  { path: "/p/:id", redirect: ({ params }) => `/projects/prj_${params.id}` },
  { path: "/how", component: () => import("./pages/how-page.vue"), meta: { title: "how.title" } },
  {
    path: "/register",
    component: () => import("./pages/register-page.vue"),
    meta: own("volunteer.register.title"),
  },
  { path: "/me", component: () => import("./pages/me-page.vue"), meta: own("volunteer.me.title") },
  {
    path: "/me/matches",
    component: () => import("./pages/matches-page.vue"),
    meta: own("volunteer.me.matches"),
  },
  {
    path: "/me/shifts",
    component: () => import("./pages/shifts-page.vue"),
    meta: own("volunteer.me.shifts"),
  },
  { path: "/me/hours", component: () => import("./pages/hours-page.vue"), meta: own("volunteer.me.hours") },
  {
    path: "/me/notices",
    component: () => import("./pages/notices-page.vue"),
    meta: own("volunteer.me.notices"),
  },
  { path: "/me/teams", component: () => import("./pages/teams-page.vue"), meta: own("team.title") },
  {
    path: "/teams/:teamId",
    component: () => import("./pages/team-page.vue"),
    props: true,
    meta: { title: "team.title" },
  },
  {
    path: "/needs/:needId/propose",
    component: () => import("./pages/propose-page.vue"),
    props: true,
    meta: own("team.propose.title"),
  },
  { path: "/work/imports", component: () => import("./pages/imports-page.vue"), meta: own("import.title") },
  {
    path: "/work/imports/:importId",
    component: () => import("./pages/import-page.vue"),
    props: true,
    meta: own("import.title"),
  },
  {
    path: "/work/volunteers/:volunteerId/checks",
    component: () => import("./pages/checks-page.vue"),
    props: true,
    meta: own("checks.title"),
  },
  {
    path: "/work/teams",
    component: () => import("./pages/approve-teams-page.vue"),
    meta: own("team.approving"),
  },
  {
    path: "/me/profile",
    component: () => import("./pages/profile-page.vue"),
    meta: own("volunteer.profile.title"),
  },
  { path: "/me/data", component: () => import("./pages/data-page.vue"), meta: own("volunteer.me.data") },
  { path: "/work", component: () => import("./pages/work-page.vue"), meta: own("work.title") },
  { path: "/work/post", component: () => import("./pages/post-need-page.vue"), meta: own("work.form.title") },
  { path: "/work/week", component: () => import("./pages/week-page.vue"), meta: own("work.week") },
  {
    path: "/work/projects",
    component: () => import("./pages/work-projects-page.vue"),
    meta: own("projectWork.title"),
  },
  {
    path: "/work/projects/new",
    component: () => import("./pages/new-project-page.vue"),
    meta: own("projectWork.new"),
  },
  {
    path: "/work/projects/:projectId",
    component: () => import("./pages/work-project-page.vue"),
    props: true,
    meta: own("projectWork.title"),
  },
  {
    path: "/work/stations",
    component: () => import("./pages/work-stations-page.vue"),
    meta: own("network.stations"),
  },
  {
    path: "/work/stations/:stationId",
    component: () => import("./pages/work-station-page.vue"),
    props: true,
    meta: own("network.stations"),
  },
  {
    path: "/work/contracts",
    component: () => import("./pages/contracts-page.vue"),
    meta: own("network.contracts"),
  },
  { path: "/work/staff", component: () => import("./pages/staff-page.vue"), meta: own("staff.title") },
  {
    path: "/work/programs",
    component: () => import("./pages/programs-page.vue"),
    meta: own("programs.title"),
  },
  { path: "/work/ledgers", component: () => import("./pages/ledgers-page.vue"), meta: own("ledger.all") },
  {
    path: "/work/needs/:needId/change",
    component: () => import("./pages/change-need-page.vue"),
    props: true,
    meta: own("work.change.title"),
  },
  {
    path: "/work/needs/:needId",
    component: () => import("./pages/work-need-page.vue"),
    props: true,
    meta: own("work.title"),
  },
  {
    path: "/signed-in",
    component: () => import("./pages/signed-in-page.vue"),
    meta: { title: "signIn.title" },
  },
  {
    path: "/:missing(.*)*",
    component: () => import("./pages/missing-page.vue"),
    meta: { title: "state.missing" },
  },
];

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: ({ hash }, _from, saved) => saved ?? (hash ? { el: hash } : { top: 0 }),
});

router.beforeEach(async ({ path }) => {
  if (/^\/work(?:\/|$)|\/ledger$/.test(path)) await loadWorkWords();
});

const { t, locale } = i18n.global;
watch([router.currentRoute, locale], ([{ meta }]) => {
  document.title = meta.title ? `${t(meta.title)} · ${t("app.name")}` : `${t("app.name")} Helink`;
});
