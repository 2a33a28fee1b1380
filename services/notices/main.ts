import { tableName } from "#shared/db/table.ts";
import { createApi } from "#shared/http/api.ts";
import type { Service } from "#shared/lambda/service.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { createSesMail } from "./adapters/ses-mail.ts";
import { notify } from "./consumers/on-notifiable-event.ts";
import { environmentSchema, manifest } from "./manifest.ts";
import type { NoticePorts } from "./ports.ts";
import { deliverDue } from "./schedules/deliver-due.ts";
import { createNoticeStore } from "./store.ts";
import { listOwnNotices } from "./use-cases/list-my-notices.ts";
import { readNotice } from "./use-cases/read-notice.ts";

/** Composes the notices service; its ways out are given, or follow from the environment. */
export const composeNotices = (platform: Platform, given?: NoticePorts): Service => {
  const { stage, documents, clock, ids, cursors, envelope, log } = platform;
  const { NOTICES_MAIL_FROM: from, PUBLIC_URL: url } = environmentSchema.parse(platform.environment);
  const store = createNoticeStore(
    documents,
    tableName(stage, manifest.table.name),
    tableName(stage, "volunteers"),
  );
  const ports = given ?? { mail: from === undefined ? undefined : createSesMail(from) };
  const deps = { store, clock, ids, cursors, envelope, log, ports, url };
  return {
    api: createApi(platform, manifest, deps, { listOwnNotices, readNotice }),
    consumers: { notify: notify(deps) },
    schedules: { deliverDue: deliverDue(deps) },
  };
};
