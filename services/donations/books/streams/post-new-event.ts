import type { DynamoDBRecord } from "aws-lambda";
import { changeOf } from "#shared/published/publisher.ts";
import { inboxIdOf } from "../../inbox/keys.ts";
import type { PosterDeps } from "../deps.ts";
import { isPostingKey } from "../keys.ts";
import { postEvent } from "../post-event.ts";

/**
 * Takes the table's stream: books events as they come in, and logs an error if anybody changed or removed a posting. An
 * event that failed has a time at which the schedule tries it again; that change of its row is none to act on.
 */
export const postNewEvent =
  (deps: PosterDeps) =>
  async (record: DynamoDBRecord): Promise<void> => {
    const { old, new: row } = changeOf(record);
    const pk = String((row ?? old)?.pk);
    if (isPostingKey(pk) && old) deps.log.error("ledger-changed", new Error("a posting was changed"), { pk });
    const eventId = inboxIdOf(pk);
    if (eventId !== undefined && !old && row?.status === "new") await postEvent(deps, eventId);
  };
