import { watch } from "vue";
import { createRouter, createWebHistory, type RouteRecordRaw } from "vue-router";
import { i18n, loadWorkWords } from "./i18n.ts";
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
  {
    path: "/needs",
    component: () => import("../features/needs/pages/needs-page.vue"),
    meta: { title: "needs.title" },
  },
  {
    path: "/needs/:needId",
    component: () => import("../features/needs/pages/need-page.vue"),
    props: true,
    meta: { title: "needs.title" },
  },
  {
    path: "/needs/:needId/sign-up",
    component: () => import("../features/sign-up/pages/sign-up-page.vue"),
    props: true,
    meta: own("volunteer.signUp.title"),
  },
  {
    path: "/projects",
    component: () => import("../features/projects/pages/projects-page.vue"),
    meta: { title: "projects.title" },
  },
  {
    path: "/projects/:projectId",
    component: () => import("../features/projects/pages/project-page.vue"),
    props: true,
    meta: { title: "projects.title" },
    // Where Stripe sends a donor back to.
    beforeEnter: ({ query }) => (typeof query.donation === "string" ? `/gifts/${query.donation}` : true),
  },
  {
    path: "/projects/:projectId/give",
    component: () => import("../features/giving/pages/give-page.vue"),
    props: true,
    meta: { title: "giving.title" },
  },
  {
    path: "/projects/:projectId/ledger",
    component: () => import("../features/ledger/pages/ledger-page.vue"),
    props: true,
    meta: own("ledger.title"),
  },
  {
    path: "/gifts/:donationId",
    component: () => import("../features/giving/pages/gift-page.vue"),
    props: true,
    meta: { title: "giving.result" },
  },
  {
    path: "/me/gifts",
    component: () => import("../features/giving/pages/my-gifts-page.vue"),
    meta: own("giving.mine"),
  },
  {
    path: "/stations",
    component: () => import("../features/stations/pages/stations-page.vue"),
    meta: { title: "stations.title" },
  },
  // Short links, for posters and group chats: an id without its kind.
  { path: "/n/:id", redirect: ({ params }) => `/needs/need_${params.id}` },
  { path: "/p/:id", redirect: ({ params }) => `/projects/prj_${params.id}` },
  { path: "/how", component: () => import("./pages/how-page.vue"), meta: { title: "how.title" } },
  {
    path: "/register",
    component: () => import("../features/volunteer/pages/register-page.vue"),
    meta: own("volunteer.register.title"),
  },
  {
    path: "/me",
    component: () => import("../features/me/pages/me-page.vue"),
    meta: own("volunteer.me.title"),
  },
  {
    path: "/me/matches",
    component: () => import("../features/matching/pages/matches-page.vue"),
    meta: own("volunteer.me.matches"),
  },
  {
    path: "/me/shifts",
    component: () => import("../features/sign-up/pages/shifts-page.vue"),
    meta: own("volunteer.me.shifts"),
  },
  {
    path: "/me/hours",
    component: () => import("../features/me/pages/hours-page.vue"),
    meta: own("volunteer.me.hours"),
  },
  {
    path: "/me/notices",
    component: () => import("../features/me/pages/notices-page.vue"),
    meta: own("volunteer.me.notices"),
  },
  {
    path: "/me/teams",
    component: () => import("../features/teams/pages/teams-page.vue"),
    meta: own("team.title"),
  },
  {
    path: "/teams/:teamId",
    component: () => import("../features/teams/pages/team-page.vue"),
    props: true,
    meta: { title: "team.title" },
  },
  {
    path: "/needs/:needId/propose",
    component: () => import("../features/sign-up/pages/propose-page.vue"),
    props: true,
    meta: own("team.propose.title"),
  },
  {
    path: "/work/imports",
    component: () => import("../features/imports/pages/imports-page.vue"),
    meta: own("import.title"),
  },
  {
    path: "/work/imports/:importId",
    component: () => import("../features/imports/pages/import-page.vue"),
    props: true,
    meta: own("import.title"),
  },
  {
    path: "/work/volunteers/:volunteerId/checks",
    component: () => import("../features/station-work/pages/checks-page.vue"),
    props: true,
    meta: own("checks.title"),
  },
  {
    path: "/work/teams",
    component: () => import("../features/teams/pages/approve-teams-page.vue"),
    meta: own("team.approving"),
  },
  {
    path: "/me/profile",
    component: () => import("../features/volunteer/pages/profile-page.vue"),
    meta: own("volunteer.profile.title"),
  },
  {
    path: "/me/data",
    component: () => import("../features/me/pages/data-page.vue"),
    meta: own("volunteer.me.data"),
  },
  {
    path: "/work",
    component: () => import("../features/station-work/pages/work-page.vue"),
    meta: own("work.title"),
  },
  {
    path: "/work/post",
    component: () => import("../features/station-work/pages/post-need-page.vue"),
    meta: own("work.form.title"),
  },
  {
    path: "/work/week",
    component: () => import("../features/station-work/pages/week-page.vue"),
    meta: own("work.week"),
  },
  {
    path: "/work/projects",
    component: () => import("../features/project-work/pages/work-projects-page.vue"),
    meta: own("projectWork.title"),
  },
  {
    path: "/work/projects/new",
    component: () => import("../features/project-work/pages/new-project-page.vue"),
    meta: own("projectWork.new"),
  },
  {
    path: "/work/projects/:projectId",
    component: () => import("../features/project-work/pages/work-project-page.vue"),
    props: true,
    meta: own("projectWork.title"),
  },
  {
    path: "/work/stations",
    component: () => import("../features/network/pages/work-stations-page.vue"),
    meta: own("network.stations"),
  },
  {
    path: "/work/stations/:stationId",
    component: () => import("../features/network/pages/work-station-page.vue"),
    props: true,
    meta: own("network.stations"),
  },
  {
    path: "/work/contracts",
    component: () => import("../features/network/pages/contracts-page.vue"),
    meta: own("network.contracts"),
  },
  {
    path: "/work/staff",
    component: () => import("../features/network/pages/staff-page.vue"),
    meta: own("staff.title"),
  },
  {
    path: "/work/programs",
    component: () => import("../features/network/pages/programs-page.vue"),
    meta: own("programs.title"),
  },
  {
    path: "/work/ledgers",
    component: () => import("../features/ledger/pages/ledgers-page.vue"),
    meta: own("ledger.all"),
  },
  {
    path: "/work/needs/:needId/change",
    component: () => import("../features/station-work/pages/change-need-page.vue"),
    props: true,
    meta: own("work.change.title"),
  },
  {
    path: "/work/needs/:needId",
    component: () => import("../features/station-work/pages/work-need-page.vue"),
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
