import type { RouteDefinition } from "#shared/manifest/manifest.ts";
import {
  myNoticePreferencesSchema,
  noticeParamsSchema,
  noticeQuerySchema,
  noticeSchema,
  noticesSchema,
  readNoticesSchema,
  updateNoticePreferencesSchema,
} from "./schemas.ts";

/** The routes about a person's own notices. */
export const noticeRoutes = {
  listMyNotices: {
    method: "GET",
    path: "/v1/me/notices",
    summary: "Read one's own notices",
    access: { resource: "notice", letters: "R own" },
    who: { roles: "signed-in" },
    query: noticeQuerySchema,
    answer: noticesSchema,
  },
  readNotice: {
    method: "POST",
    path: "/v1/me/notices/{noticeId}/read",
    summary: "Mark one of one's own notices as read",
    access: { resource: "notice", letters: "R own" },
    who: { roles: "signed-in" },
    params: noticeParamsSchema,
    answer: noticeSchema,
    status: 200,
  },
  readNotices: {
    method: "POST",
    path: "/v1/me/notices/read",
    summary: "Mark one's own notices up to an instant as read",
    access: { resource: "notice", letters: "U own" },
    who: { roles: "signed-in" },
    body: readNoticesSchema,
  },
  getNoticePreferences: {
    method: "GET",
    path: "/v1/me/notice-preferences",
    summary: "Read by which way one gets notices",
    access: { resource: "notice", letters: "R own" },
    who: { roles: "signed-in" },
    answer: myNoticePreferencesSchema,
  },
  changeNoticePreferences: {
    method: "PATCH",
    path: "/v1/me/notice-preferences",
    summary: "Change by which way one gets notices",
    access: { resource: "notice", letters: "U own" },
    who: { roles: "signed-in" },
    body: updateNoticePreferencesSchema,
    answer: myNoticePreferencesSchema,
  },
} as const satisfies Record<string, RouteDefinition>;
