import type { DynamoDBRecord } from "aws-lambda";
import { changeOf } from "#shared/published/publisher.ts";
import { eventIdOf } from "../../stripe/keys.ts";
import type { PosterDeps } from "../deps.ts";
import { isPostingKey } from "../keys.ts";
import { postEvent } from "../post-event.ts";

/** Takes the table's stream: books new events, and logs an error if anybody changed or removed a posting. */
export const postNewEvent =
  (deps: PosterDeps) =>
  async (record: DynamoDBRecord): Promise<void> => {
    const { old, new: row } = changeOf(record);
    const pk = String((row ?? old)?.pk);
    if (isPostingKey(pk) && old) deps.log.error("ledger-changed", new Error("a posting was changed"), { pk });
    const eventId = eventIdOf(pk);
    if (eventId !== undefined && row?.status === "new") await postEvent(deps, eventId);
  };
