import { createRouter, createWebHistory, type RouteRecordRaw } from "vue-router";
import HomePage from "./pages/home-page.vue";

const routes: RouteRecordRaw[] = [
  { path: "/", component: HomePage },
  { path: "/needs", component: () => import("./pages/needs-page.vue") },
  { path: "/needs/:needId", component: () => import("./pages/need-page.vue"), props: true },
  {
    path: "/needs/:needId/sign-up",
    component: () => import("./pages/sign-up-page.vue"),
    props: true,
  },
  { path: "/register", component: () => import("./pages/register-page.vue") },
  { path: "/projects", component: () => import("./pages/projects-page.vue") },
  { path: "/projects/:projectId", component: () => import("./pages/project-page.vue"), props: true },
  { path: "/stations", component: () => import("./pages/stations-page.vue") },
  { path: "/how", component: () => import("./pages/how-page.vue") },
  { path: "/signed-in", component: () => import("./pages/signed-in-page.vue") },
  { path: "/:missing(.*)*", component: () => import("./pages/missing-page.vue") },
];

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});
