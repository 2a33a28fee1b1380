import { createCounts } from "#shared/counts/counts.ts";
import { tableName } from "#shared/db/table.ts";
import { createCounties } from "#shared/divisions/counties.ts";
import { createApi } from "#shared/http/api.ts";
import { readGrants } from "#shared/http/read-grants.ts";
import type { Service } from "#shared/lambda/service.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { staffContactSchema } from "#shared/published/cards/staff-contact.ts";
import { createReadStaffContact } from "#shared/published/read-staff-contact.ts";
import { createSesMail } from "./adapters/ses-mail.ts";
import { onNeedChanged } from "./consumers/on-need-changed.ts";
import { onNotifiableEvent } from "./consumers/on-notifiable-event.ts";
import { onProjectChanged } from "./consumers/on-project-changed.ts";
import { onStationEvent } from "./consumers/on-station-event.ts";
import type { NoticePorts } from "./deps.ts";
import { environmentSchema, manifest } from "./manifest.ts";
import { deliverDue } from "./schedules/deliver-due.ts";
import { createNoticeStore } from "./store.ts";
import { changeNoticePreferences } from "./use-cases/change-notice-preferences.ts";
import { getNoticePreferences } from "./use-cases/get-notice-preferences.ts";
import { listMyNotices } from "./use-cases/list-my-notices.ts";
import { readNotice } from "./use-cases/read-notice.ts";
import { readNotices } from "./use-cases/read-notices.ts";

/**
 * Composes the notices service. Without `localPorts`, mail is sent by SES if the environment names a sender.
 * @param options `sendMs`: how long a provider may take for a message
 */
export const composeNotices = (
  platform: Platform,
  localPorts?: NoticePorts,
  options: { readonly sendMs?: number } = {},
): Service => {
  const { stage, documents, clock, ids, cursors, envelope, log } = platform;
  const { NOTICES_MAIL_FROM: from, PUBLIC_URL: url } = environmentSchema().parse(platform.environment);
  const table = tableName(stage, manifest.table.name);
  const network = tableName(stage, "network");
  const store = createNoticeStore(
    documents,
    table,
    {
      volunteers: tableName(stage, "volunteers"),
      network,
      matching: tableName(stage, "matching"),
      donations: tableName(stage, "donations"),
      needs: tableName(stage, "needs"),
    },
    log,
  );
  const ports = localPorts ?? { mail: from === undefined ? undefined : createSesMail(from) };
  const counties = createCounties(documents, network, clock);
  const counts = createCounts(platform, table);
  const grantsOf = async (personId: string) => (await readGrants(platform, personId)).grants;
  const readStaffContact = createReadStaffContact(platform, ({ personId, sealed }) =>
    envelope.open(personId, "staff-contact", sealed, staffContactSchema()),
  );
  const deps = {
    readStaffContact,
    grantsOf,
    store,
    counts,
    counties,
    clock,
    ids,
    cursors,
    envelope,
    log,
    ports,
    url,
  };
  return {
    api: createApi(platform, manifest, deps, {
      listMyNotices,
      readNotice,
      readNotices,
      getNoticePreferences,
      changeNoticePreferences,
    }),
    consumers: {
      onNeedChanged: onNeedChanged(store),
      onProjectChanged: onProjectChanged(store),
      onNotifiableEvent: onNotifiableEvent(deps),
      onStationEvent: onStationEvent(deps),
    },
    schedules: { deliverDue: deliverDue(deps, options.sendMs) },
  };
};
